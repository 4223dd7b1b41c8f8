package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitStoryTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void countsAllCallsOfAnApplicationTogether() {
        Tokens ada = cronofy.link(ADA);
        Tokens ivan = cronofy.link("ivan@acme.example");
        // two exchanges were made already
        cronofy.told("PUT", "/sandbox/settings", "{\"requestsPerMinute\":5}");

        assertThat(cronofy.get("/v1/userinfo", ada).status()).isEqualTo(200);
        assertThat(cronofy.refresh(ivan.refresh()).status()).isEqualTo(200);
        assertThat(cronofy.freeBusy(ivan, "tzid=Etc/UTC").status()).isEqualTo(200);
        assertThat(cronofy.get("/v1/calendars", ada).status()).isEqualTo(429);
        assertThat(cronofy.refresh(ada.refresh()).status()).isEqualTo(429);
        assertThat(cronofy.revoke("sub", ada.sub()).status()).isEqualTo(429);
    }

    @Test
    void tellsWhenToComeBackUnlessToldNotTo() {
        Tokens ada = cronofy.link(ADA);
        cronofy.told("PUT", "/sandbox/settings", "{\"requestsPerMinute\":1,\"retryAfterSeconds\":7}");
        assertThat(cronofy.get("/v1/userinfo", ada).header("Retry-After")).isEqualTo("7");

        cronofy.told("PUT", "/sandbox/settings", "{\"retryAfterSeconds\":0}");
        assertThat(cronofy.get("/v1/userinfo", ada).header("Retry-After")).isNull();
    }

    @Test
    void doesNotCountWhatItCannotAttribute() {
        Tokens ada = cronofy.link(ADA);
        cronofy.told("PUT", "/sandbox/settings", "{\"requestsPerMinute\":2}");

        for (int i = 0; i < 5; i++) {
            assertThat(cronofy.get("/v1/userinfo", "unknown").status()).isEqualTo(401);
        }

        assertThat(cronofy.get("/v1/userinfo", ada).status()).isEqualTo(200);
    }

    @Test
    void leavesOtherApplicationsTheirRoom() {
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");
        cronofy.told("PUT", "/sandbox/settings", "{\"requestsPerMinute\":1}");
        cronofy.refresh("unknown");

        Map<String, String> refresh = Simulator.client("grant_type", "refresh_token", "refresh_token", "unknown");
        assertThat(cronofy.post("/oauth/token", refresh).status()).isEqualTo(429);
        refresh.putAll(Map.of("client_id", "other", "client_secret", "s"));
        assertThat(cronofy.post("/oauth/token", refresh).status()).isEqualTo(400);
    }
}
