package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Tokens tokens = cronofy.link(ADA);

    @ParameterizedTest
    @CsvSource({
        "userinfo, /v1/userinfo",
        "account, /v1/account",
        "profiles, /v1/profiles",
        "calendars, /v1/calendars",
        "freeBusy, /v1/free_busy?tzid=Etc/UTC",
        "freeBusy, /v1/free_busy/pages/any",
        "accessibleCalendars, /v1/accessible_calendars",
        "authorize, /oauth/authorize",
        "relink, /relink/any"
    })
    void strikeTheNamedOperation(String operation, String path) {
        fault(operation, "{\"mode\":\"status\",\"status\":503}");

        assertThat(cronofy.get(path, tokens).status()).isEqualTo(503);
        assertThat(cronofy.get("/").status()).isEqualTo(200);
    }

    @Test
    void tellExchangeRefreshAndRevokeApart() {
        String code = cronofy.code(ADA, "read_events");
        fault("exchange", "{\"mode\":\"status\",\"status\":501}");
        fault("refresh", "{\"mode\":\"status\",\"status\":502}");
        fault("revoke", "{\"mode\":\"status\",\"status\":503}");

        assertThat(cronofy.exchange(code).status()).isEqualTo(501);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(502);
        assertThat(cronofy.revoke("sub", tokens.sub()).status()).isEqualTo(503);
    }

    @Test
    void strikeAsOftenAsTold() {
        fault("userinfo", "{\"mode\":\"status\",\"status\":500,\"times\":2}");

        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(200);
        assertThat(cronofy.told("GET", "/sandbox/faults", "").path("faults")).isEmpty();
    }

    @Test
    void strikeUntilDeleted() {
        fault("userinfo", "{\"mode\":\"status\",\"status\":500}");
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);

        cronofy.told("DELETE", "/sandbox/faults/userinfo", "");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void ofTheOperationItselfGoBeforeThoseOfAll() {
        fault("all", "{\"mode\":\"status\",\"status\":500}");
        fault("userinfo", "{\"mode\":\"status\",\"status\":503,\"times\":1}");

        assertThat(status()).isEqualTo(503);
        assertThat(status()).isEqualTo(500);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(500);

        cronofy.told("DELETE", "/sandbox/faults", "");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void changeNothingInside() {
        String code = cronofy.code(ADA, "read_events");
        fault("exchange", "{\"mode\":\"status\",\"status\":500,\"times\":1}");
        cronofy.exchange(code);

        assertThat(cronofy.exchange(code).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userinfo | {\"mode\":\"explode\"}             | explode",
                "userinfo | {}                                 | mode",
                "userinfo | {\"mode\":\"status\"}              | status must be 200 to 599",
                "userinfo | {\"mode\":\"delay\"}               | delayMillis must be above 0",
                "userinfo | {\"mode\":\"hang\",\"times\":0}    | times must be above 0",
                "userinfo | {\"mode\":\"hang\",\"tims\":1}     | unknown field: tims",
                "usrinfo  | {\"mode\":\"hang\"}                | unknown operation: usrinfo"
            })
    void areCheckedBeforeTheyAreSet(String operation, String fault, String complaint) {
        Reply reply = cronofy.control("PUT", "/sandbox/faults/" + operation, fault);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).contains(complaint);
        assertThat(status()).isEqualTo(200);
    }

    private void fault(String operation, String fault) {
        cronofy.told("PUT", "/sandbox/faults/" + operation, fault);
    }

    private int status() {
        return cronofy.get("/v1/userinfo", tokens).status();
    }
}
