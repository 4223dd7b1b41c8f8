package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleControlTest {

    private static final String EVA = "/sandbox/people/eva@acme.example";

    private final Simulator cronofy = Simulator.fresh();

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
    void addsChangesAndRemovesPeople() {
        JsonNode added = cronofy.told("PUT", EVA, person("Eva", "Europe/Paris", "gsuite"));
        cronofy.told("PUT", EVA + "/calendars/Second%20one", Ics.calendar());
        JsonNode changed = cronofy.told("PUT", EVA, person("Eva Marie", "Etc/UTC", "exchange"));
        Tokens tokens = cronofy.link("EVA@acme.example");

        assertThat(added.path("calendars").toString()).isEqualTo("[\"Calendar\"]");
        assertThat(changed.toString())
                .isEqualTo("{\"mailbox\":\"eva@acme.example\",\"name\":\"Eva Marie\",\"zone\":\"Etc/UTC\","
                        + "\"provider\":\"exchange\",\"unit\":\"/\",\"connected\":true,\"initialSyncRequired\":false,"
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

    private static String person(String name, String zone, String provider) {
        return "{\"name\":\"%s\",\"zone\":\"%s\",\"provider\":\"%s\"}".formatted(name, zone, provider);
    }
}
