package io.prescreen.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class SandboxTest {

    @Test
    void startsEverythingOnFreePorts() throws Exception {
        try (var sandbox = Sandbox.start(Ports.free())) {
            var discovery = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(sandbox.issuer() + "/.well-known/openid-configuration"))
                                    .build(),
                            BodyHandlers.ofString());
            var postgres = sandbox.postgres();
            try (var connection = DriverManager.getConnection(
                    postgres.jdbcUrl(),
                    postgres.service().name(),
                    postgres.service().password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(new ObjectMapper()
                            .readTree(discovery.body())
                            .get("issuer")
                            .asText())
                    .isEqualTo(sandbox.issuer().toString());
        }
    }
}
