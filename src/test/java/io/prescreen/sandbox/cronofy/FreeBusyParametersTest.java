package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Ics.calendar;
import static io.prescreen.sandbox.cronofy.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeBusyParametersTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Eva eva = Eva.in(cronofy);

    @Test
    void reachesFromSixWeeksAgoTo201DaysAheadByDefault() {
        eva.has(
                event("too early", ":20260117T100000Z", ":20260117T110000Z"),
                event("first", ":20260118T100000Z", ":20260118T110000Z"),
                event("last", ":20260917T100000Z", ":20260917T110000Z"),
                event("too late", ":20260918T100000Z", ":20260918T110000Z"));

        assertThat(eva.ask("tzid=Etc/UTC"))
                .extracting(item -> item.path("start").asText())
                .containsExactly("2026-01-18T10:00:00Z", "2026-09-17T10:00:00Z");
    }

    @Test
    void refusesWindowsBeyondItsReachOrClampsThem() {
        String beyond = "/v1/free_busy?from=2026-01-17&to=2026-09-19&tzid=Etc/UTC";

        Reply refused = cronofy.get(beyond, eva.tokens());
        cronofy.told("PUT", "/sandbox/settings", "{\"outsideWindow\":\"clamp\"}");
        Reply clamped = cronofy.get(beyond, eva.tokens());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/from/0/key").asText()).isEqualTo("errors.out_of_range");
        assertThat(refused.json().at("/errors/to/0/key").asText()).isEqualTo("errors.out_of_range");
        assertThat(clamped.status()).isEqualTo(200);
    }

    @Test
    void acceptsWindowsUpToItsReach() {
        assertThat(cronofy.freeBusy(eva.tokens(), "from=2026-01-18&to=2026-09-18&tzid=Etc/UTC")
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
        Reply reply = cronofy.freeBusy(eva.tokens(), query);

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
        eva.has(event("a", ":20260302T090000Z", ":20260302T100000Z"));

        assertThat(eva.ask(query + "&tzid=Etc/UTC")).hasSize(1);
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
        assertThat(cronofy.freeBusy(cronofy.link(Eva.MAILBOX, scope), "tzid=Etc/UTC")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar_ids[]", "calendar_ids%5B%5D", "calendar_ids", "calendar_ids[0]"})
    void looksIntoTheNamedCalendarsOnly(String name) {
        eva.has(event("a", ":20260302T090000Z", ":20260302T100000Z"));
        String other = calendar(event("b", ":20260303T090000Z", ":20260303T100000Z"));
        cronofy.told("PUT", "/sandbox/people/" + Eva.MAILBOX + "/calendars/Other%20one", other);
        JsonNode calendars = cronofy.get("/v1/calendars", eva.tokens()).json().path("calendars");
        String id = calendars.get(1).path("calendar_id").asText();

        List<JsonNode> items =
                eva.ask(Eva.WEEK + "&" + name.replace("[", "%5B").replace("]", "%5D") + "=" + id.replace("@", "%40"));

        assertThat(items).extracting(item -> item.path("start").asText()).containsExactly("2026-03-03T09:00:00Z");
    }

    @Test
    void identifiesEventsOnDemand() {
        eva.has(event("a", ":20260302T090000Z", ":20260302T100000Z"));

        assertThat(eva.ask(Eva.WEEK + "&include_ids=true")
                        .get(0)
                        .path("event_uid")
                        .asText())
                .startsWith("evt_external_");
    }
}
