package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Sandbox.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.sandbox.cronofy.Sandbox.Tokens;
import org.junit.jupiter.api.Test;

/** The trace that the service follows, end to end. */
class CronofySandboxTest {

    private final Sandbox sandbox = Sandbox.fresh();

    @Test
    void leadsFromTheAuthorisePageToBusyTimes() {
        Tokens tokens = sandbox.link(ADA);

        Reply userinfo = sandbox.get("/v1/userinfo", tokens);
        Reply calendars = sandbox.get("/v1/calendars", tokens);
        Reply freeBusy = sandbox.freeBusy(tokens, "tzid=Europe/Berlin&include_managed=true");

        assertThat(userinfo.json().path("email").asText()).isEqualTo(ADA);
        assertThat(calendars.json().path("calendars")).isNotEmpty();
        assertThat(freeBusy.status()).isEqualTo(200);
        assertThat(freeBusy.json().path("free_busy")).isNotEmpty();
    }

    @Test
    void refreshesAndRevokes() {
        Tokens tokens = sandbox.link(ADA);

        Tokens refreshed = Tokens.of(sandbox.refresh(tokens.refresh()));
        Reply revoked = sandbox.revoke("token", refreshed.refresh());

        assertThat(refreshed.refresh()).isEqualTo(tokens.refresh());
        assertThat(refreshed.access()).isNotEqualTo(tokens.access());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(sandbox.get("/v1/userinfo", tokens).status()).isEqualTo(401);
        assertThat(sandbox.refresh(tokens.refresh()).json().path("error").asText())
                .isEqualTo("invalid_grant");
    }
}
