package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.sandbox.cronofy.Simulator.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlApiTest {

    private static final String EVA = "/sandbox/people/eva@acme.example";

    private final Simulator cronofy = Simulator.fresh();

    @Test
    void startsWithDocumentedSettings() {
        assertThat(cronofy.told("GET", "/sandbox/settings", "").toString())
                .isEqualTo("{\"accessTokenSeconds\":3600,\"authorizationCodeSeconds\":600,"
                        + "\"oneAuthorizationPerMailbox\":true,\"rotateRefreshTokens\":false,\"pageSize\":50,"
                        + "\"outsideWindow\":\"refuse\",\"requestsPerSecond\":50,\"requestsPerMinute\":500,"
                        + "\"retryAfterSeconds\":1}");
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
                "GET  | /sandbox/journal?operation=all | ''                                     | all"
            })
    void refusesWhatItDoesNotKnowByName(String method, String path, String body, String named) {
        Reply reply = cronofy.control(method, path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sandbox/people/nobody@acme.example",
        "DELETE, /sandbox/people/nobody@acme.example",
        "POST, /sandbox/people/nobody@acme.example/disconnect",
        "PUT, /sandbox/people/nobody@acme.example/calendars/Calendar",
        "GET, /sandbox/people/ada@acme.example/calendars/Nothing",
        "DELETE, /sandbox/people/ada@acme.example/calendars/Nothing"
    })
    void saysWhoOrWhatIsNotThere(String method, String path) {
        Reply reply = cronofy.control(method, path, Ics.calendar());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("error").asText()).startsWith("no such ");
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
    void addsChangesAndRemovesPeople() {
        JsonNode added = cronofy.told("PUT", EVA, person("Eva", "Europe/Paris", "gsuite"));
        cronofy.told("PUT", EVA + "/calendars/Second%20one", Ics.calendar());
        JsonNode changed = cronofy.told("PUT", EVA, person("Eva Marie", "Etc/UTC", "exchange"));
        Tokens tokens = cronofy.link("EVA@acme.example");

        assertThat(added.path("calendars").toString()).isEqualTo("[\"Calendar\"]");
        assertThat(changed.toString())
                .isEqualTo("{\"mailbox\":\"eva@acme.example\",\"name\":\"Eva Marie\",\"zone\":\"Etc/UTC\","
                        + "\"provider\":\"exchange\",\"connected\":true,\"initialSyncRequired\":false,"
                        + "\"calendars\":[\"Calendar\",\"Second one\"]}");
        assertThat(cronofy.get("/v1/account", tokens)
                        .json()
                        .at("/account/email")
                        .asText())
                .isEqualTo("eva@acme.example");

        cronofy.told("DELETE", EVA, "");
        assertThat(cronofy.get("/v1/account", tokens).status()).isEqualTo(401);
        assertThat(cronofy.control("GET", EVA, "").status()).isEqualTo(404);
    }

    @Test
    void voidsTheCodesOfAPersonWhoLeft() {
        cronofy.told("PUT", EVA, person("Eva", "Europe/Paris", "gsuite"));
        String code = cronofy.code("eva@acme.example", "read_events");
        cronofy.told("DELETE", EVA, "");

        assertThat(cronofy.exchange(code).status()).isEqualTo(400);
    }

    @Test
    void listsPeopleAndRooms() {
        assertThat(cronofy.told("GET", "/sandbox/people", "").path("people"))
                .extracting(person -> person.path("mailbox").asText())
                .contains(ADA, "yuki@acme.example", "room-turing@acme.example", "cora@consulting.example")
                .doesNotHaveDuplicates();
    }

    @Test
    void storesCalendarsAsTheyAreGiven() {
        String ics = Ics.calendar(Ics.event("a", ":20260302T090000Z", ":20260302T100000Z"));
        String path = "/sandbox/people/" + ADA.replace("@", "%40") + "/calendars/My%20own";

        cronofy.told("PUT", path, ics);

        Reply stored = cronofy.get(path);
        assertThat(stored.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(stored.body()).isEqualTo(ics);
        cronofy.told("DELETE", path, "");
        assertThat(cronofy.get(path).status()).isEqualTo(404);
    }

    @Test
    void saysWhyACalendarCannotBeReadAndKeepsTheOldOne() {
        String path = "/sandbox/people/" + ADA + "/calendars/Calendar";
        String before = cronofy.get(path).body();

        Reply reply = cronofy.control("PUT", path, Ics.calendar(Ics.event("bad", ":yesterday", ":tomorrow")));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("error").asText()).contains("DTSTART");
        assertThat(cronofy.get(path).body()).isEqualTo(before);
    }

    @Test
    void expiresAccessTokensOfOneMailboxOrOfAll() {
        Tokens ada = cronofy.link(ADA);
        Tokens ivan = cronofy.link("ivan@acme.example");

        cronofy.told("POST", "/sandbox/tokens/expire", "{\"mailbox\":\"" + ADA + "\"}");
        assertThat(cronofy.get("/v1/userinfo", ada).status()).isEqualTo(401);
        assertThat(cronofy.get("/v1/userinfo", ivan).status()).isEqualTo(200);
        assertThat(cronofy.get(
                                "/v1/userinfo",
                                Tokens.of(cronofy.refresh(ada.refresh())).access())
                        .status())
                .isEqualTo(200);

        cronofy.told("POST", "/sandbox/tokens/expire", "");
        assertThat(cronofy.get("/v1/userinfo", ivan).status()).isEqualTo(401);
    }

    @Test
    void withdrawsWhatAPersonAllowed() {
        Tokens ada = cronofy.link(ADA);

        cronofy.told("POST", "/sandbox/authorizations/revoke", "{\"mailbox\":\"" + ADA + "\"}");

        assertThat(cronofy.get("/v1/userinfo", ada).status()).isEqualTo(401);
        assertThat(cronofy.refresh(ada.refresh()).json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void listsActiveAuthorisations() {
        cronofy.code(ADA, "read_events");
        Tokens ada = cronofy.link(ADA, "free_busy");
        Tokens ivan = cronofy.link("ivan@acme.example");
        cronofy.revoke("token", ivan.refresh());

        assertThat(cronofy.told("GET", "/sandbox/authorizations", "").toString())
                .isEqualTo("{\"authorizations\":[{\"application\":\"prescreen-sandbox\",\"mailbox\":\"" + ADA
                        + "\",\"sub\":\"" + ada.sub() + "\",\"scope\":\"free_busy\"}]}");
    }

    @Test
    void keepsAJournalOfWhatWasAskedAndAnswered() {
        Tokens tokens = cronofy.link(ADA);
        cronofy.told("DELETE", "/sandbox/journal", "");

        cronofy.freeBusy(tokens, "tzid=Etc/UTC&from=2020-01-01");
        cronofy.refresh(tokens.refresh());

        JsonNode requests = cronofy.told("GET", "/sandbox/journal", "").path("requests");
        assertThat(requests)
                .extracting(request -> request.path("operation").asText())
                .containsExactly("freeBusy", "refresh");
        JsonNode freeBusy = requests.get(0);
        assertThat(freeBusy.path("method").asText()).isEqualTo("GET");
        assertThat(freeBusy.path("path").asText()).isEqualTo("/v1/free_busy");
        assertThat(freeBusy.path("query").asText()).isEqualTo("tzid=Etc/UTC&from=2020-01-01");
        assertThat(freeBusy.path("headers").path("Authorization").asText()).isEqualTo("Bearer " + tokens.access());
        assertThat(freeBusy.path("status").asInt()).isEqualTo(422);
        assertThat(freeBusy.path("at").asText()).endsWith("Z");
        assertThat(requests.get(1).path("body").asText()).contains("refresh_token=" + tokens.refresh());
        assertThat(cronofy.told("GET", "/sandbox/journal?operation=refresh", "").path("requests"))
                .hasSize(1);
    }

    @Test
    void keepsPasswordsOutOfTheJournal() {
        Map<String, String> form = cronofy.grantForm(ADA);
        form.put("password", "s3cr3t");
        cronofy.grant(form);
        cronofy.control("POST", "/oauth/authorize/grant", "{\"mailbox\":\"m\",\"password\":\"s3cr3t\"}");

        assertThat(cronofy.control("GET", "/sandbox/journal", "").body())
                .contains("password=***", "\\\"password\\\":\\\"***\\\"")
                .doesNotContain("s3cr3t");
    }

    @Test
    void knowsItsApplications() {
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");

        assertThat(cronofy.told("GET", "/sandbox/applications", "").path("applications"))
                .extracting(application -> application.path("clientId").asText())
                .containsExactly("other", "prescreen-sandbox");
    }

    @Test
    void forgetsEverythingOnReset() {
        Tokens tokens = cronofy.link(ADA);
        cronofy.told("PUT", EVA, person("Eva", "Europe/Paris", "gsuite"));
        cronofy.told("PUT", "/sandbox/people/" + ADA + "/calendars/Calendar", Ics.calendar());
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":1}");
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-02T08:00:00Z\"}");
        cronofy.told("PUT", "/sandbox/faults/all", "{\"mode\":\"hang\"}");
        cronofy.told("PUT", "/sandbox/applications/other", "{\"name\":\"Other\",\"secrets\":[\"s\"]}");

        Simulator.fresh();

        assertThat(cronofy.get("/v1/userinfo", tokens).status()).isEqualTo(401);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(400);
        assertThat(cronofy.control("GET", EVA, "").status()).isEqualTo(404);
        assertThat(cronofy.get("/sandbox/people/" + ADA + "/calendars/Calendar").body())
                .contains("BEGIN:VEVENT");
        assertThat(cronofy.told("GET", "/sandbox/settings", "").path("pageSize").asInt())
                .isEqualTo(50);
        assertThat(cronofy.told("GET", "/sandbox/clock", "").path("stopped").asBoolean(true))
                .isFalse();
        assertThat(cronofy.told("GET", "/sandbox/applications", "").path("applications"))
                .hasSize(1);
    }

    private static String person(String name, String zone, String provider) {
        return "{\"name\":\"%s\",\"zone\":\"%s\",\"provider\":\"%s\"}".formatted(name, zone, provider);
    }
}
