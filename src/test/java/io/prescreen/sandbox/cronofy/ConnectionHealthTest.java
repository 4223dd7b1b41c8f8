package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionHealthTest {

    private static final String BUSY_ON_MONDAY = Ics.calendar(Ics.event("a", ":20260302T090000Z", ":20260302T100000Z"));

    private final Simulator cronofy = Simulator.fresh();
    private final Tokens tokens = cronofy.link(ADA);

    @Test
    void showsALostConnectionWithTheWayToMendIt() {
        cronofy.told("POST", "/sandbox/people/" + ADA + "/disconnect", "");

        assertThat(profile().path("profile_connected").asBoolean(true)).isFalse();
        assertThat(profile().path("profile_relink_url").asText()).startsWith(cronofy.url() + "/relink/");
        assertThat(cronofy.get("/v1/profiles", tokens)
                        .json()
                        .at("/profiles/0/profile_relink_url")
                        .asText())
                .isEqualTo(profile().path("profile_relink_url").asText());
    }

    @Test
    void answersFromWhatItLastSawWhileDisconnected() {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-01T00:00:00Z\"}");
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":1000}");
        Tokens now = cronofy.link(ADA);
        cronofy.told("POST", "/sandbox/people/" + ADA + "/disconnect", "");
        int before = busy(now);

        cronofy.told("PUT", "/sandbox/people/" + ADA + "/calendars/Calendar", BUSY_ON_MONDAY);

        assertThat(busy(now)).isEqualTo(before);
        cronofy.told("POST", "/sandbox/people/" + ADA + "/relink", "");
        assertThat(busy(now)).isNotEqualTo(before);
    }

    @Test
    void connectsAgainOnceThePersonHasSignedIn() {
        cronofy.told("POST", "/sandbox/people/" + ADA + "/disconnect", "");
        String path = profile().path("profile_relink_url").asText();

        Reply form = cronofy.get(path);
        Reply wrong = cronofy.post(path.substring(cronofy.url().toString().length()), Map.of("password", "wrong"));
        assertThat(form.body()).contains("value=\"" + ADA + "\" readonly", "type=\"password\"");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(profile().path("profile_connected").asBoolean(true)).isFalse();

        Reply right = cronofy.post(path.substring(cronofy.url().toString().length()), Map.of("password", "new"));
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body()).contains(ADA + " is connected");
        assertThat(profile().path("profile_connected").asBoolean()).isTrue();
    }

    @Test
    void connectsAgainByANewAuthorisation() {
        cronofy.told("POST", "/sandbox/people/" + ADA + "/disconnect", "");

        cronofy.link(ADA);

        assertThat(profile().path("profile_connected").asBoolean()).isTrue();
    }

    @Test
    void knowsNoRelinkPageOfAnUnknownOrEndedAuthorisation() {
        cronofy.told("POST", "/sandbox/people/" + ADA + "/disconnect", "");
        String url = profile().path("profile_relink_url").asText();
        cronofy.revoke("sub", tokens.sub());

        assertThat(cronofy.get(url).status()).isEqualTo(404);
        assertThat(cronofy.get("/relink/unknown").status()).isEqualTo(404);
    }

    @Test
    void knowsNoEventsBeforeTheFirstSync() {
        cronofy.told("PUT", "/sandbox/people/" + ADA + "/initial-sync", "{\"required\":true}");

        assertThat(profile().path("profile_initial_sync_required").asBoolean()).isTrue();
        assertThat(busy(tokens)).isZero();

        cronofy.told("PUT", "/sandbox/people/" + ADA + "/initial-sync", "{\"required\":false}");
        assertThat(busy(tokens)).isPositive();
    }

    private JsonNode profile() {
        return cronofy.get("/v1/userinfo", tokens).json().path("cronofy.data").at("/profiles/0");
    }

    private int busy(Tokens with) {
        return cronofy.freeBusy(with, "tzid=Etc/UTC").json().path("free_busy").size();
    }
}
