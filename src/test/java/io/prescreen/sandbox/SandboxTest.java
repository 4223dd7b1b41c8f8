package io.prescreen.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.sandbox.postgres.Postgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(Ports.free());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void runsAllPartsAndTellsTheirAddresses() throws Exception {
        var discovery = get(sandbox.issuer() + "/.well-known/openid-configuration");
        var startPage = get(sandbox.cronofy() + "/");

        assertThat(discovery.body()).contains(sandbox.issuer().toString());
        assertThat(startPage.body())
                .contains(sandbox.issuer().toString())
                .contains("localhost:" + sandbox.postgres().port());
        try (var connection = connection(sandbox.postgres())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void showsInItsWelcomeWhereEverythingIsAndWhoLivesThere() {
        var service = DevelopedService.at("http://localhost:8080");

        var welcome = new Welcome(sandbox, Optional.of(service)).text();

        assertThat(welcome)
                .contains("http://localhost:8080")
                .contains(sandbox.cronofy().toString())
                .contains(sandbox.issuer() + "/token")
                .contains("localhost:" + sandbox.postgres().port() + "/calendar");
        assertThat(sandbox.company().people())
                .allSatisfy(person -> assertThat(welcome).contains(person.subject()));
    }

    @Test
    void stopsAndStartsTheDatabaseThroughTheControlApi() throws Exception {
        assertThat(control("postgres/stop").statusCode()).isEqualTo(204);
        assertThatThrownBy(() -> connection(sandbox.postgres())).isInstanceOf(SQLException.class);

        assertThat(control("postgres/start").statusCode()).isEqualTo(204);
        try (var connection = connection(sandbox.postgres())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void leavesNothingRunningWhenAPartDoesNotStart() throws Exception {
        var taken = sandbox.cronofy().getPort();
        var database = freePort();

        assertThatThrownBy(() -> Sandbox.start(new Ports(taken, 0, database))).isInstanceOf(RuntimeException.class);

        try (var nobody = new Socket()) {
            var address = new InetSocketAddress("localhost", database);
            assertThatThrownBy(() -> nobody.connect(address)).isInstanceOf(IOException.class);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> control(String what) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(sandbox.cronofy().resolve("/sandbox/" + what))
                .POST(BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static Connection connection(Postgres postgres) throws SQLException {
        var role = postgres.service();
        return DriverManager.getConnection(postgres.jdbcUrl(), role.name(), role.password());
    }
}
