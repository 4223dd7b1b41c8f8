package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenLifeTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void keepsTokensOutOfCaches() {
        Reply reply = cronofy.exchange(cronofy.code(ADA, "read_events"));

        assertThat(reply.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Pragma")).isEqualTo("no-cache");
    }

    @Test
    void refreshesWithTheSameRefreshTokenAndWithoutAccount() {
        Tokens tokens = cronofy.link(ADA);

        Reply reply = cronofy.refresh(tokens.refresh());

        assertThat(reply.json().path("refresh_token").asText()).isEqualTo(tokens.refresh());
        assertThat(reply.json().path("access_token").asText()).isNotEqualTo(tokens.access());
        assertThat(reply.json().has("sub")).isFalse();
        assertThat(reply.json().has("linking_profile")).isFalse();
        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(200);
    }

    @Test
    void voidsTheOldRefreshTokenWhenItRotates() {
        cronofy.told("PUT", "/sandbox/settings", "{\"rotateRefreshTokens\":true}");
        Tokens tokens = cronofy.link(ADA);

        Tokens rotated = Tokens.of(cronofy.refresh(tokens.refresh()));

        assertThat(rotated.refresh()).isNotEqualTo(tokens.refresh());
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(400);
        assertThat(cronofy.refresh(rotated.refresh()).status()).isEqualTo(200);
    }

    @Test
    void givesTheSameMailboxTheSameAccountAndRefreshTokenAgain() {
        Tokens first = cronofy.link(ADA, "read_free_busy");
        Tokens second = cronofy.link(ADA, "read_events");

        assertThat(second.sub()).isEqualTo(first.sub());
        assertThat(second.refresh()).isEqualTo(first.refresh());
        assertThat(second.access()).isNotEqualTo(first.access());
    }

    @Test
    void canTreatEveryAuthorisationAsAnAccountOfItsOwn() {
        cronofy.told("PUT", "/sandbox/settings", "{\"oneAuthorizationPerMailbox\":false}");

        Tokens first = cronofy.link(ADA);
        Tokens second = cronofy.link(ADA);

        assertThat(second.sub()).isNotEqualTo(first.sub());
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(cronofy.get("/v1/userinfo", first).status()).isEqualTo(200);
    }

    @Test
    void letsAccessTokensExpireByTheClock() {
        cronofy.told("PUT", "/sandbox/settings", "{\"accessTokenSeconds\":60}");
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:00:00Z\"}");
        Tokens tokens = cronofy.link(ADA);

        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:00:59Z\"}");
        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(200);

        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:01:00Z\"}");
        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(401);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(200);
    }
}
