package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Organiser.EVA;
import static io.prescreen.sandbox.cronofy.Organiser.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that an application writes into its organiser's calendar, and reads back. */
class EventsTest {

    private static final String MANAGED = Eva.WEEK + "&include_managed=true";

    private final Simulator cronofy = Simulator.fresh();
    private final Organiser eva = Organiser.in(cronofy);

    @Test
    void readsBackWhatItWrote() {
        eva.writes(
                "4711",
                "\"description\":\"With Max; bring, the \\\\ paper\\nplease\"",
                "\"tzid\":\"Europe/Berlin\"",
                "\"location\":{\"description\":\"Room 5\",\"lat\":\"52.5\",\"long\":\"13.4\"}",
                "\"url\":\"https://prescreen.example/4711\"",
                "\"event_private\":true");

        JsonNode event = eva.managed().get(0);

        assertThat(event.path("event_id").asText()).isEqualTo("4711");
        assertThat(event.path("event_uid").asText()).startsWith("evt_external_");
        assertThat(event.path("calendar_id").asText()).isEqualTo(eva.calendar());
        assertThat(event.path("summary").asText()).isEqualTo("Interview");
        assertThat(event.path("description").asText()).isEqualTo("With Max; bring, the \\ paper\nplease");
        assertThat(event.path("start").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(event.path("end").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(event.path("location").toString())
                .isEqualTo("{\"description\":\"Room 5\",\"lat\":\"52.5\",\"long\":\"13.4\"}");
        assertThat(event.path("url").asText()).isEqualTo("https://prescreen.example/4711");
        assertThat(event.path("deleted").asBoolean()).isFalse();
        assertThat(event.path("event_private").asBoolean()).isTrue();
        assertThat(event.path("organizer").path("email").asText()).isEqualTo(EVA);
        assertThat(event.path("options").toString())
                .isEqualTo("{\"delete\":true,\"update\":true,\"change_participation_status\":false}");
    }

    @Test
    void isRealICalendarThatFreeBusyCounts() {
        eva.writes("4711", "\"tzid\":\"Europe/Berlin\"", "\"description\":\"" + "ä,".repeat(60) + "\"");

        String ics = cronofy.control("GET", "/sandbox/people/" + EVA + "/calendars/Calendar", "")
                .body();

        assertThat(ics)
                .contains("BEGIN:VEVENT", "DTSTART;TZID=Europe/Berlin:20260302T100000", "SUMMARY:Interview")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(ics.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(freeBusy(MANAGED))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-03-02T09:00:00Z");
        assertThat(freeBusy(MANAGED).get(0).path("free_busy_status").asText()).isEqualTo("busy");
        assertThat(freeBusy(Eva.WEEK)).isEmpty();
        assertThat(freeBusy(MANAGED + "&include_ids=true")
                        .get(0)
                        .path("event_id")
                        .asText())
                .isEqualTo("4711");
    }

    @Test
    void staysWhenAPersonReplacesTheCalendarBesideIt() throws IOException {
        eva.writes("4711");
        String calendar = "/sandbox/people/" + EVA + "/calendars/Calendar";
        String withEvent = cronofy.control("GET", calendar, "").body();

        cronofy.told("PUT", calendar, withEvent);
        assertThat(freeBusy(MANAGED)).hasSize(1);

        Path folder = Files.createDirectories(cronofy.dropIn().resolve(EVA));
        Path file = Files.writeString(
                folder.resolve("Calendar.ics"),
                Ics.calendar(Ics.event("own", ":20260303T090000Z", ":20260303T100000Z")));
        assertThat(freeBusy(MANAGED)).hasSize(2);
        Files.delete(file);
        Files.delete(folder);
    }

    @Test
    void isReplacedUnderTheSameIdAndNeverDoubled() {
        eva.writes("4711", "\"description\":\"old\"", "\"url\":\"https://prescreen.example/4711\"");
        eva.writes("4711");
        eva.writes("4712");

        assertThat(eva.managed()).hasSize(2);
        JsonNode event = eva.events(EVA).get(0);
        assertThat(event.has("description")).isFalse();
        assertThat(event.path("url").asText()).isEqualTo("https://prescreen.example/4711");
        assertThat(event.path("sequence").asInt()).isZero();
        eva.writes("4711", "\"url\":null");
        assertThat(eva.events(EVA).get(0).has("url")).isFalse();
    }

    @Test
    void keepsItsIdOverANewAuthorisation() {
        eva.writes("4711");
        cronofy.revoke("token", eva.tokens().refresh());
        Tokens again = cronofy.link(EVA, "free_busy_write");
        Organiser later = new Organiser(cronofy, again, Organiser.calendar(cronofy, again));

        later.writesAt(TIME.replace("T09", "T08"), "4711", "");

        assertThat(later.managed())
                .extracting(event -> event.path("start").asText())
                .containsExactly("2026-03-02T08:00:00Z");
    }

    @Test
    void isDeletedAndTheSecondTimeWithoutEffect() {
        eva.writes("4711");

        eva.deletes("4711");
        eva.deletes("4711");
        eva.deletes("never written");

        assertThat(eva.managed()).isEmpty();
        assertThat(freeBusy(MANAGED)).isEmpty();
        assertThat(eva.reads(Eva.WEEK + "&only_managed=true&include_deleted=true"))
                .extracting(event -> event.path("deleted").asBoolean())
                .containsExactly(true);
        eva.writes("4711");
        assertThat(eva.managed()).hasSize(1);
    }

    @Test
    void isLeftOutUnlessManagedEventsAreAskedFor() {
        eva.writes("4711");

        assertThat(eva.reads(Eva.WEEK)).isEmpty();
        assertThat(eva.reads(MANAGED)).hasSize(1);
        assertThat(eva.reads("tzid=Etc/UTC&only_managed=True&localized_times=true")
                        .get(0)
                        .path("start")
                        .toString())
                .isEqualTo("{\"time\":\"2026-03-02T09:00:00Z\",\"tzid\":\"Etc/UTC\"}");
        assertThat(eva.reads("tzid=Etc/UTC&only_managed=true&from=2026-03-03&to=2026-03-04"))
                .isEmpty();
        assertThat(eva.reads("tzid=Etc/UTC&only_managed=true&last_modified=2026-03-01T12:00:01Z"))
                .isEmpty();
    }

    @Test
    void staysFreeWhenTransparent() {
        eva.writes("4711", "\"transparency\":\"transparent\"");

        assertThat(freeBusy(MANAGED).get(0).path("free_busy_status").asText()).isEqualTo("free");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"start\":\"2026-03-02 09:00:00Z\",\"end\":\"2026-03-02T10:00:00UTC\"",
                "\"start\":{\"time\":\"2026-03-02 09:00:00Z\",\"tzid\":\"Europe/Berlin\"},"
                        + "\"end\":{\"time\":\"2026-03-02T11:00:00+01:00\",\"tzid\":\"Europe/Berlin\"}"
            })
    void takesTimesAsTheSdksWriteThem(String time) {
        eva.writesAt(time, "4711", "");

        assertThat(eva.managed().get(0).path("start").asText()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void takesTheSecondOfTwoTimesThatTheClockShowsTwice() {
        String hour = "\"start\":{\"time\":\"2026-10-25T01:15:00Z\",\"tzid\":\"Europe/Berlin\"},"
                + "\"end\":{\"time\":\"2026-10-25T01:45:00Z\",\"tzid\":\"Europe/Berlin\"}";
        eva.writesAt(hour, "4711", "");
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-10-01T12:00:00Z\"}");

        assertThat(new Eva(cronofy, cronofy.link(EVA))
                        .ask("tzid=Etc/UTC&from=2026-10-25&to=2026-10-26&include_managed=true"))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-10-25T01:15:00Z");
    }

    @Test
    void lastsWholeDaysAndLeavesThemFree() {
        eva.writesAt("\"start\":\"2026-03-04\",\"end\":\"2026-03-05\"", "4711", "");

        JsonNode item = freeBusy(MANAGED).get(0);

        assertThat(item.path("start").asText()).isEqualTo("2026-03-04");
        assertThat(item.path("free_busy_status").asText()).isEqualTo("free");
    }

    @Test
    void isDeletedByAnIdInTheQueryToo() {
        eva.writes("4711");

        cronofy.sendJson("DELETE", eva.path() + "?event_id=4711", eva.tokens(), "");

        assertThat(eva.managed()).isEmpty();
    }

    @Test
    void comesInPages() {
        cronofy.told("PUT", "/sandbox/settings", "{\"pageSize\":2}");
        List.of("1", "2", "3").forEach(eva::writes);

        JsonNode first = cronofy.get("/v1/events?only_managed=true&" + Eva.WEEK, eva.tokens())
                .json();
        JsonNode second =
                cronofy.get(first.at("/pages/next_page").asText(), eva.tokens()).json();

        assertThat(first.path("events")).hasSize(2);
        assertThat(second.path("events")).hasSize(1);
        assertThat(second.path("pages").toString()).isEqualTo("{\"current\":2,\"total\":2}");
    }

    private List<JsonNode> freeBusy(String query) {
        return new Eva(cronofy, eva.tokens()).ask(query);
    }
}
