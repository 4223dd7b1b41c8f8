package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Ics.calendar;
import static io.prescreen.sandbox.cronofy.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeBusyTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Eva eva = Eva.in(cronofy);

    @Test
    void givesTimedEventsInUtcWithoutFractions() {
        eva.has(event("a", ";TZID=Europe/Berlin:20260302T090000", ";TZID=Europe/Berlin:20260302T093000"));

        JsonNode item = eva.ask(Eva.WEEK).get(0);

        assertThat(item.path("start").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(item.path("end").asText()).isEqualTo("2026-03-02T08:30:00Z");
        assertThat(item.path("free_busy_status").asText()).isEqualTo("busy");
        assertThat(item.path("calendar_id").asText()).startsWith("cal_");
        assertThat(item.size()).isEqualTo(4);
    }

    @Test
    void givesAllDayEventsAsDatesWithExclusiveEnd() {
        eva.has(event("a", ";VALUE=DATE:20260304", ";VALUE=DATE:20260306"));

        JsonNode item = eva.ask(Eva.WEEK).get(0);

        assertThat(item.path("start").asText()).isEqualTo("2026-03-04");
        assertThat(item.path("end").asText()).isEqualTo("2026-03-06");
    }

    @Test
    void localisesTimesOnDemand() {
        eva.has(
                event("a", ";TZID=America/New_York:20260302T090000", ";TZID=America/New_York:20260302T093000"),
                event("b", ":20260303T090000Z", ":20260303T093000Z"),
                event("c", ";VALUE=DATE:20260304", ";VALUE=DATE:20260305"));

        List<JsonNode> items = eva.ask(Eva.WEEK + "&localized_times=true");

        assertThat(items)
                .extracting(item -> item.path("start").toString())
                .containsExactly(
                        "{\"time\":\"2026-03-02T09:00:00-05:00\",\"tzid\":\"America/New_York\"}",
                        "{\"time\":\"2026-03-03T09:00:00Z\",\"tzid\":\"Etc/UTC\"}",
                        "{\"time\":\"2026-03-04\",\"tzid\":\"Europe/Berlin\"}");
    }

    @Test
    void keepsLocalTimeOverAChangeOfTheClocks() {
        eva.has(event(
                "a",
                ";TZID=Europe/Berlin:20260328T090000",
                ";TZID=Europe/Berlin:20260328T100000",
                "RRULE:FREQ=DAILY;COUNT=2"));

        assertThat(eva.ask("from=2026-03-28&to=2026-03-30&tzid=Europe/Berlin"))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z");
    }

    @Test
    void tellsBusyTentativeFreeAndUnknownApartAndLeavesOutWhatIsCancelled() {
        eva.has(
                event("a", ":20260302T080000Z", ":20260302T090000Z"),
                event("b", ":20260302T090000Z", ":20260302T100000Z", "STATUS:TENTATIVE"),
                event("c", ":20260302T100000Z", ":20260302T110000Z", "TRANSP:TRANSPARENT"),
                event("d", ":20260302T110000Z", ":20260302T120000Z", "X-MICROSOFT-CDO-BUSYSTATUS:SOMETHING"),
                event("e", ":20260302T120000Z", ":20260302T130000Z", "STATUS:CANCELLED"));

        assertThat(eva.statuses(Eva.WEEK)).containsExactly("busy", "tentative", "free", "unknown");
        assertThat(eva.statuses(Eva.WEEK + "&include_free=true"))
                .containsExactly("busy", "tentative", "free", "unknown");
        assertThat(eva.statuses(Eva.WEEK + "&include_free=False")).containsExactly("busy", "tentative", "unknown");
    }

    @Test
    void givesWhatStartsBeforeTheEndAndEndsOnOrAfterTheStartUnclipped() {
        eva.has(
                event("ends before", ":20260301T210000Z", ":20260301T225959Z"),
                event("ends at from", ":20260301T220000Z", ":20260301T230000Z"),
                event("over from", ":20260301T223000Z", ":20260302T000000Z"),
                event("over to", ":20260308T220000Z", ":20260309T020000Z"),
                event("starts at to", ":20260308T230000Z", ":20260309T000000Z"));

        assertThat(eva.ask(Eva.WEEK))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-03-01T22:00:00Z", "2026-03-01T22:30:00Z", "2026-03-08T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-03-05, Europe/Berlin, 1",
        "2026-03-05, 2026-03-06, Europe/Berlin, 1",
        "2026-03-06, 2026-03-07, Europe/Berlin, 0",
        "2026-03-03, 2026-03-04, Europe/Berlin, 0",
        "2026-03-03T23:00:00Z, 2026-03-03T23:00:01Z, Europe/Berlin, 1",
        "2026-03-03T22:00:00Z, 2026-03-03T23:00:00Z, Europe/Berlin, 0",
        "2026-03-03T22:00:00Z, 2026-03-03T23:00:00Z, Asia/Tokyo, 1"
    })
    void placesAllDayEventsInTheZoneAskedFor(String from, String to, String zone, int items) {
        eva.has(event("a", ";VALUE=DATE:20260304", ";VALUE=DATE:20260305"));

        assertThat(eva.ask("from=" + from + "&to=" + to + "&tzid=" + zone)).hasSize(items);
    }

    @Test
    void ordersByStartAndThenByCalendar() {
        eva.has(
                event("a", ":20260303T090000Z", ":20260303T100000Z"),
                event("b", ":20260302T090000Z", ":20260302T100000Z"));
        cronofy.told(
                "PUT",
                "/sandbox/people/" + Eva.MAILBOX + "/calendars/Other",
                calendar(
                        event("c", ":20260302T090000Z", ":20260302T100000Z"),
                        event("d", ";VALUE=DATE:20260303", ";VALUE=DATE:20260304")));

        List<JsonNode> items = eva.ask(Eva.WEEK);

        assertThat(items)
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "2026-03-03", "2026-03-03T09:00:00Z");
        assertThat(items.subList(0, 2))
                .extracting(item -> item.path("calendar_id").asText())
                .isSorted();
    }
}
