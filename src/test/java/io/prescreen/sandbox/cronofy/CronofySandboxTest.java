package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.sandbox.company.Company;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The trace that the service follows, end to end. */
class CronofySandboxTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void leadsFromTheAuthorisePageToBusyTimes() {
        Tokens tokens = cronofy.link(ADA);

        Reply userinfo = cronofy.get("/v1/userinfo", tokens);
        Reply calendars = cronofy.get("/v1/calendars", tokens);
        Reply freeBusy = cronofy.freeBusy(tokens, "tzid=Europe/Berlin&include_managed=true");

        assertThat(userinfo.json().path("email").asText()).isEqualTo(ADA);
        assertThat(calendars.json().path("calendars")).isNotEmpty();
        assertThat(freeBusy.status()).isEqualTo(200);
        assertThat(freeBusy.json().path("free_busy")).isNotEmpty();
    }

    @Test
    void refreshesAndRevokes() {
        Tokens tokens = cronofy.link(ADA);

        Tokens refreshed = Tokens.of(cronofy.refresh(tokens.refresh()));
        Reply revoked = cronofy.revoke("token", refreshed.refresh());

        assertThat(refreshed.refresh()).isEqualTo(tokens.refresh());
        assertThat(refreshed.access()).isNotEqualTo(tokens.access());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(401);
        assertThat(cronofy.refresh(tokens.refresh()).json().path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void freesItsPortWhenClosed() throws IOException {
        Vertx vertx = Vertx.vertx();
        CronofySandbox closing = CronofySandbox.start(vertx, 0, Company.demo(), Path.of("no-such-folder"), Map.of());
        int port = closing.url().getPort();
        assertThat(Web.send(cronofy.request(closing.url() + "/")).status()).isEqualTo(200);

        closing.close();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
        vertx.close();
    }

    @Test
    void saysThatItsPortIsTaken() {
        int taken = cronofy.url().getPort();
        Vertx vertx = Vertx.vertx();

        assertThatThrownBy(
                        () -> CronofySandbox.start(vertx, taken, Company.demo(), Path.of("no-such-folder"), Map.of()))
                .hasRootCauseInstanceOf(BindException.class);
        vertx.close();
    }
}
