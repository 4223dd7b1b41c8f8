package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlApiTest {

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void startsWithDocumentedSettings() {
        assertThat(cronofy.told("GET", "/sandbox/settings", "").toString())
                .isEqualTo(
                        "{\"accessTokenSeconds\":3600,\"serviceAccountTokenSeconds\":1800,\"authorizationCodeSeconds\":600,"
                                + "\"oneAuthorizationPerMailbox\":true,\"rotateRefreshTokens\":false,\"revocationTakesOwnLinks\":true,\"pageSize\":50,"
                                + "\"outsideWindow\":\"refuse\",\"requestsPerSecond\":50,\"requestsPerMinute\":500,"
                                + "\"retryAfterSeconds\":1,\"writeDelayMillis\":20}");
    }

    @Test
    void mergesSettings() {
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":7}");
        cronofy.told("PUT", "/sandbox/settings", "{\"accessTokenSeconds\":9}");

        JsonNode settings = cronofy.told("GET", "/sandbox/settings", "");
        assertThat(settings.path("pageSize").asInt()).isEqualTo(7);
        assertThat(settings.path("accessTokenSeconds").asInt()).isEqualTo(9);
        assertThat(settings.path("requestsPerMinute").asInt()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /sandbox/settings              | {\"pagesize\":1}                       | pagesize",
                "PUT  | /sandbox/settings              | {\"pageSize\":0}                       | pageSize",
                "PUT  | /sandbox/settings              | {\"pageSize\":null}                    | pageSize",
                "PUT  | /sandbox/settings              | {\"outsideWindow\":\"ignore\"}         | outsideWindow",
                "PUT  | /sandbox/settings              | {\"retryAfterSeconds\":-1}             | retryAfterSeconds",
                "PUT  | /sandbox/settings              | [1]                                    | JSON object",
                "PUT  | /sandbox/settings              | {\"a\":                                | not JSON",
                "PUT  | /sandbox/clock                 | {\"now\":\"noon\"}                     | now",
                "PUT  | /sandbox/clock                 | {}                                     | now",
                "PUT  | /sandbox/people/eva@a.example  | {\"name\":\"Eva\",\"zone\":\"Mars\",\"provider\":\"gsuite\"}  | zone",
                "PUT  | /sandbox/people/eva@a.example  | {\"name\":\"Eva\",\"zone\":\"Etc/UTC\",\"provider\":\"lotus\"} | provider",
                "PUT  | /sandbox/people/eva@a.example  | {\"zone\":\"Etc/UTC\",\"provider\":\"gsuite\"}          | name",
                "PUT  | /sandbox/people/eva            | {\"name\":\"Eva\",\"zone\":\"Etc/UTC\",\"provider\":\"gsuite\"} | eva",
                "PUT  | /sandbox/people/ada@acme.example/initial-sync | {}                      | required",
                "POST | /sandbox/authorizations/revoke | {}                                     | mailbox",
                "POST | /sandbox/authorizations/revoke | {\"mail\":\"x\"}                       | mail",
                "POST | /sandbox/tokens/expire         | {\"mail\":\"x\"}                       | mail",
                "PUT  | /sandbox/applications/other    | {\"name\":\"Other\",\"secrets\":[]}    | secrets",
                "PUT  | /sandbox/applications/other    | {\"secrets\":[\"s\"]}                  | name",
                "PUT  | /sandbox/sharing/ada@acme.example | {\"whit\":[]}                     | whit",
                "PUT  | /sandbox/sharing/ada@acme.example | {\"answer\":\"maybe\"}            | answer",
                "PUT  | /sandbox/sharing/ada@acme.example | {\"grants\":\"x@acme.example\"}  | x@acme.example",
                "PUT  | /sandbox/callbacks/delivery    | {\"mode\":\"drop\"}                  | mode",
                "PUT  | /sandbox/callbacks/delivery    | {\"copies\":0}                       | copies",
                "PUT  | /sandbox/callbacks/delivery    | {\"delay\":1}                        | delay",
                "PUT  | /sandbox/callbacks/delivery    | {\"via\":\"localhost\"}              | via",
                "POST | /sandbox/callbacks/release     | {\"id\":\"callback-1\"}              | id",
                "GET  | /sandbox/journal?operation=all | ''                                     | all"
            })
    void refusesWhatItDoesNotKnowByName(String method, String path, String body, String named) {
        Reply reply = cronofy.control(method, path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).contains(named);
    }

    @Test
    void stopsTheClockAndLetsItRun() {
        JsonNode stopped = cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:00:00.9Z\"}");
        assertThat(stopped.toString()).isEqualTo("{\"now\":\"2026-03-02T08:00:00Z\",\"stopped\":true}");
        assertThat(cronofy.told("GET", "/sandbox/clock", "")).isEqualTo(stopped);

        cronofy.told("DELETE", "/sandbox/clock", "");
        assertThat(cronofy.told("GET", "/sandbox/clock", "").path("stopped").asBoolean(true))
                .isFalse();
    }

    @Test
    void forgetsEverythingOnReset() {
        Tokens tokens = cronofy.link(ADA);
        Eva.in(cronofy);
        cronofy.told("PUT", "/sandbox/people/" + ADA + "/calendars/Calendar", Ics.calendar());
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":1}");
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:00:00Z\"}");
        cronofy.told("PUT", "/sandbox/faults/all", "{\"mode\":\"hang\"}");
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");

        Simulator.fresh();

        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(401);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(400);
        assertThat(cronofy.control("GET", "/sandbox/people/" + Eva.MAILBOX, "").status())
                .isEqualTo(404);
        assertThat(cronofy.get("/sandbox/people/" + ADA + "/calendars/Calendar").body())
                .contains("BEGIN:VEVENT");
        assertThat(cronofy.told("GET", "/sandbox/settings", "").path("pageSize").asInt())
                .isEqualTo(50);
        assertThat(cronofy.told("GET", "/sandbox/clock", "").path("stopped").asBoolean(true))
                .isFalse();
        assertThat(cronofy.told("GET", "/sandbox/applications", "").path("applications"))
                .hasSize(1);
    }
}
