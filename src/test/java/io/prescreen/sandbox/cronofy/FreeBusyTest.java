package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Ics.calendar;
import static io.prescreen.sandbox.cronofy.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.sandbox.cronofy.Simulator.Tokens;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeBusyTest {

    private static final String EVA = "eva@acme.example";
    private static final String WEEK = "from=2026-03-02&to=2026-03-09&tzid=Europe/Berlin";

    private final Simulator cronofy = Simulator.fresh();
    private Tokens tokens;

    @BeforeEach
    void evaHasAnEmptyCalendarOnTheFirstOfMarch() {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-01T12:00:00Z\"}");
        String eva = "{\"name\":\"Eva\",\"zone\":\"Europe/Berlin\",\"provider\":\"office365\"}";
        cronofy.told("PUT", "/sandbox/people/" + EVA, eva);
        tokens = cronofy.link(EVA);
    }

    @Test
    void givesTimedEventsInUtcWithoutFractions() {
        has(event("a", ";TZID=Europe/Berlin:20260302T090000", ";TZID=Europe/Berlin:20260302T093000"));

        JsonNode item = ask(WEEK).get(0);

        assertThat(item.path("start").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(item.path("end").asText()).isEqualTo("2026-03-02T08:30:00Z");
        assertThat(item.path("free_busy_status").asText()).isEqualTo("busy");
        assertThat(item.path("calendar_id").asText()).startsWith("cal_");
        assertThat(item.size()).isEqualTo(4);
    }

    @Test
    void givesAllDayEventsAsDatesWithExclusiveEnd() {
        has(event("a", ";VALUE=DATE:20260304", ";VALUE=DATE:20260306"));

        JsonNode item = ask(WEEK).get(0);

        assertThat(item.path("start").asText()).isEqualTo("2026-03-04");
        assertThat(item.path("end").asText()).isEqualTo("2026-03-06");
    }

    @Test
    void localisesTimesOnDemand() {
        has(
                event("a", ";TZID=America/New_York:20260302T090000", ";TZID=America/New_York:20260302T093000"),
                event("b", ":20260303T090000Z", ":20260303T093000Z"),
                event("c", ";VALUE=DATE:20260304", ";VALUE=DATE:20260305"));

        List<JsonNode> items = ask(WEEK + "&localized_times=true");

        assertThat(items)
                .extracting(item -> item.path("start").toString())
                .containsExactly(
                        "{\"time\":\"2026-03-02T09:00:00-05:00\",\"tzid\":\"America/New_York\"}",
                        "{\"time\":\"2026-03-03T09:00:00Z\",\"tzid\":\"Etc/UTC\"}",
                        "{\"time\":\"2026-03-04\",\"tzid\":\"Europe/Berlin\"}");
    }

    @Test
    void keepsLocalTimeOverAChangeOfTheClocks() {
        has(event(
                "a",
                ";TZID=Europe/Berlin:20260328T090000",
                ";TZID=Europe/Berlin:20260328T100000",
                "RRULE:FREQ=DAILY;COUNT=2"));

        assertThat(ask("from=2026-03-28&to=2026-03-30&tzid=Europe/Berlin"))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z");
    }

    @Test
    void tellsBusyTentativeFreeAndUnknownApartAndLeavesOutWhatIsCancelled() {
        has(
                event("a", ":20260302T080000Z", ":20260302T090000Z"),
                event("b", ":20260302T090000Z", ":20260302T100000Z", "STATUS:TENTATIVE"),
                event("c", ":20260302T100000Z", ":20260302T110000Z", "TRANSP:TRANSPARENT"),
                event("d", ":20260302T110000Z", ":20260302T120000Z", "X-MICROSOFT-CDO-BUSYSTATUS:SOMETHING"),
                event("e", ":20260302T120000Z", ":20260302T130000Z", "STATUS:CANCELLED"));

        assertThat(statuses(WEEK)).containsExactly("busy", "tentative", "free", "unknown");
        assertThat(statuses(WEEK + "&include_free=true")).containsExactly("busy", "tentative", "free", "unknown");
        assertThat(statuses(WEEK + "&include_free=False")).containsExactly("busy", "tentative", "unknown");
    }

    @Test
    void givesWhatStartsBeforeTheEndAndEndsOnOrAfterTheStartUnclipped() {
        has(
                event("ends before", ":20260301T210000Z", ":20260301T225959Z"),
                event("ends at from", ":20260301T220000Z", ":20260301T230000Z"),
                event("over from", ":20260301T223000Z", ":20260302T000000Z"),
                event("over to", ":20260308T220000Z", ":20260309T020000Z"),
                event("starts at to", ":20260308T230000Z", ":20260309T000000Z"));

        assertThat(ask(WEEK))
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
        has(event("a", ";VALUE=DATE:20260304", ";VALUE=DATE:20260305"));

        assertThat(ask("from=" + from + "&to=" + to + "&tzid=" + zone)).hasSize(items);
    }

    @Test
    void ordersByStartAndThenByCalendar() {
        has(event("a", ":20260303T090000Z", ":20260303T100000Z"), event("b", ":20260302T090000Z", ":20260302T100000Z"));
        cronofy.told(
                "PUT",
                "/sandbox/people/" + EVA + "/calendars/Other",
                calendar(
                        event("c", ":20260302T090000Z", ":20260302T100000Z"),
                        event("d", ";VALUE=DATE:20260303", ";VALUE=DATE:20260304")));

        List<JsonNode> items = ask(WEEK);

        assertThat(items)
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "2026-03-03", "2026-03-03T09:00:00Z");
        assertThat(items.subList(0, 2))
                .extracting(item -> item.path("calendar_id").asText())
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar_ids[]", "calendar_ids%5B%5D", "calendar_ids", "calendar_ids[0]"})
    void looksIntoTheNamedCalendarsOnly(String name) {
        has(event("a", ":20260302T090000Z", ":20260302T100000Z"));
        String other = calendar(event("b", ":20260303T090000Z", ":20260303T100000Z"));
        cronofy.told("PUT", "/sandbox/people/" + EVA + "/calendars/Other%20one", other);
        JsonNode calendars = cronofy.get("/v1/calendars", tokens).json().path("calendars");
        String id = calendars.get(1).path("calendar_id").asText();

        List<JsonNode> items =
                ask(WEEK + "&" + name.replace("[", "%5B").replace("]", "%5D") + "=" + id.replace("@", "%40"));

        assertThat(items).extracting(item -> item.path("start").asText()).containsExactly("2026-03-03T09:00:00Z");
    }

    @Test
    void identifiesEventsOnDemand() {
        has(event("a", ":20260302T090000Z", ":20260302T100000Z"));

        assertThat(ask(WEEK + "&include_ids=true").get(0).path("event_uid").asText())
                .startsWith("evt_external_");
    }

    @Test
    void reachesFromSixWeeksAgoTo201DaysAheadByDefault() {
        has(
                event("too early", ":20260117T100000Z", ":20260117T110000Z"),
                event("first", ":20260118T100000Z", ":20260118T110000Z"),
                event("last", ":20260917T100000Z", ":20260917T110000Z"),
                event("too late", ":20260918T100000Z", ":20260918T110000Z"));

        assertThat(ask("tzid=Etc/UTC"))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-01-18T10:00:00Z", "2026-09-17T10:00:00Z");
    }

    @Test
    void refusesWindowsBeyondItsReachOrClampsThem() {
        String beyond = "/v1/free_busy?from=2026-01-17&to=2026-09-19&tzid=Etc/UTC";

        Reply refused = cronofy.get(beyond, tokens);
        cronofy.told("PUT", "/sandbox/settings", "{\"outsideWindow\":\"clamp\"}");
        Reply clamped = cronofy.get(beyond, tokens);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/from/0/key").asText()).isEqualTo("errors.out_of_range");
        assertThat(refused.json().at("/errors/to/0/key").asText()).isEqualTo("errors.out_of_range");
        assertThat(clamped.status()).isEqualTo(200);
    }

    @Test
    void acceptsWindowsUpToItsReach() {
        assertThat(cronofy.freeBusy(tokens, "from=2026-01-18&to=2026-09-18&tzid=Etc/UTC")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-03-02                                     | tzid            | errors.required",
                "tzid=Mars/Olympus                                   | tzid            | errors.invalid_tzid",
                "tzid=Etc/UTC&from=yesterday                         | from            | errors.invalid_date",
                "tzid=Etc/UTC&to=2026-02-30                          | to              | errors.invalid_date",
                "tzid=Etc/UTC&from=2026-03-02T08:00:00.5Z            | from            | errors.invalid_date",
                "tzid=Etc/UTC&from=2026-03-03&to=2026-03-02          | to              | errors.must_be_after_from",
                "tzid=Etc/UTC&include_managed=maybe                  | include_managed | errors.must_be_boolean",
                "tzid=Etc/UTC&localized_times=1                      | localized_times | errors.must_be_boolean",
                "tzid=Etc/UTC&calendar_ids%5B%5D=cal_unknown         | calendar_ids    | errors.invalid_calendar_ids"
            })
    void namesParametersThatCannotBeUsed(String query, String parameter, String key) {
        Reply reply = cronofy.freeBusy(tokens, query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").path(parameter).at("/0/key").asText())
                .isEqualTo(key);
        assertThat(reply.json()
                        .path("errors")
                        .path(parameter)
                        .at("/0/description")
                        .asText())
                .startsWith(parameter + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-03-02T00:00:00Z&to=2026-03-09T00:00:00Z",
                "from=2026-03-02%2000:00:00Z&to=2026-03-09+00:00:00Z",
                "from=2026-03-02T00:00:00UTC&to=2026-03-09T00:00:00.000Z",
                "from=2026-03-02T00:00:00%2B00:00&to=2026-03-09T01:00:00%2B01:00",
                "from=2026-03-02&to=2026-03-09&include_managed=True&localized_times=False&unknown_bool=true"
            })
    void understandsAllSpellingsOfTheSdks(String query) {
        has(event("a", ":20260302T090000Z", ":20260302T100000Z"));

        assertThat(ask(query + "&tzid=Etc/UTC")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "read_free_busy, 200",
        "read_events, 200",
        "read_only, 200",
        "read_write, 200",
        "free_busy, 200",
        "free_busy_write, 200",
        "create_event delete_event, 403",
        "write_only, 403"
    })
    void needsTheRightScope(String scope, int status) {
        assertThat(cronofy.freeBusy(cronofy.link(EVA, scope), "tzid=Etc/UTC").status())
                .isEqualTo(status);
    }

    private void has(String... events) {
        cronofy.told("PUT", "/sandbox/people/" + EVA + "/calendars/Calendar", calendar(events));
    }

    private List<JsonNode> ask(String query) {
        Reply reply = cronofy.freeBusy(tokens, query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return StreamSupport.stream(reply.json().path("free_busy").spliterator(), false)
                .toList();
    }

    private List<String> statuses(String query) {
        return ask(query).stream()
                .map(item -> item.path("free_busy_status").asText())
                .toList();
    }
}
