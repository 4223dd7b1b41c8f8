package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Organiser.EVA;
import static io.prescreen.sandbox.cronofy.Organiser.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes that Cronofy refuses. */
class EventParametersTest {

    private static final String NAMED = "\"event_id\":\"4711\",\"summary\":\"Interview\"";

    private final Simulator cronofy = Simulator.fresh();
    private final Organiser eva = Organiser.in(cronofy);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"transparency\":\"glass\" | transparency | errors.invalid_transparency",
                "\"event_private\":\"perhaps\" | event_private | errors.must_be_boolean",
                "\"tzid\":\"Mars/Olympus\" | tzid | errors.invalid_tzid",
                "\"url\":\"no address\" | url | errors.invalid_url",
                "\"color\":\"red\" | color | errors.invalid_color",
                "\"location\":{\"lat\":\"north\"} | location | errors.invalid_location",
                "\"reminders\":[{\"minutes\":-1}] | reminders | errors.invalid_minutes",
                "\"reminders\":[{},{},{},{},{},{}] | reminders | errors.invalid_length",
                "\"conferencing\":{\"profile_id\":\"explicit\"} | conferencing | errors.required",
                "\"attendees\":{\"invite\":[{\"email\":\"max\"}]} | attendees.invite[0].email | errors.invalid_email",
                "\"attendees\":{\"remove\":[{}]} | attendees.remove[0].email | errors.required"
            })
    void namesTheFieldThatIsWrong(String wrong, String field, String key) {
        assertThat(refused(NAMED + "," + TIME + "," + wrong)
                        .path(field)
                        .path(0)
                        .path("key")
                        .asText())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-03-02T09:00:00Z\" | \"2026-03-02T09:00:00Z\" | end | errors.must_be_after_start",
                "\"2026-03-02T09:00:00Z\" | \"2026-03-03\" | end | errors.must_be_same_kind",
                "\"2026-03-02T09:00:00.5Z\" | \"2026-03-02T10:00:00Z\" | start | errors.invalid_date",
                "{\"time\":\"2026-03-02T09:00:00Z\",\"tzid\":\"Nowhere\"} | \"2026-03-02T10:00:00Z\" | start | errors.invalid_tzid",
                "null | \"2026-03-02T10:00:00Z\" | start | errors.required"
            })
    void refusesTimesThatMakeNoEvent(String start, String end, String field, String key) {
        JsonNode errors = refused(NAMED + ",\"start\":" + start + ",\"end\":" + end);

        assertThat(errors.path(field).path(0).path("key").asText()).isEqualTo(key);
    }

    @Test
    void refusesWhatIsMissingOrTooLong() {
        assertThat(refused(TIME).toString())
                .contains("\"event_id\":[{\"key\":\"errors.required\"", "\"summary\":[{\"key\":\"errors.required\"");
        assertThat(refused("\"event_id\":\"1\",\"summary\":\"" + "s".repeat(1025) + "\"," + TIME)
                        .has("summary"))
                .isTrue();
        assertThat(refused(NAMED + ",\"description\":\"" + "d".repeat(4097) + "\"," + TIME)
                        .has("description"))
                .isTrue();
        assertThat(eva.post("\"event_id\":\"1\",\"summary\":\"" + "s".repeat(1024) + "\",\"description\":\""
                                + "d".repeat(4096) + "\"," + TIME)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void refusesCalendarsThatAreNotThereOrCannotBeWrittenTo() {
        String elsewhere = "/v1/calendars/cal_unknown@x_y/events";
        assertThat(cronofy.postJson(elsewhere, eva.tokens(), "{}").status()).isEqualTo(404);
        cronofy.told(
                "PUT",
                "/sandbox/people/" + EVA + "/calendars/Calendar/restriction",
                "{\"readOnly\":true,\"deleted\":false}");

        assertThat(refused(NAMED + "," + TIME).has("calendar_id")).isTrue();
        assertThat(cronofy.get("/v1/calendars", eva.tokens())
                        .json()
                        .at("/calendars/0/calendar_readonly")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refusesWhoeverIsNotAllowedToWriteOrIsDisconnected() {
        Organiser onlyReading =
                new Organiser(cronofy, cronofy.link("rita@acme.example", "read_events"), eva.calendar());
        assertThat(onlyReading.post(NAMED + "," + TIME).status()).isEqualTo(403);
        assertThat(eva.post("\"event_uid\":\"evt_external_1\",\"summary\":\"s\"," + TIME)
                        .status())
                .isEqualTo(403);
        cronofy.told("POST", "/sandbox/people/" + EVA + "/disconnect", "");

        assertThat(eva.post(NAMED + "," + TIME).status()).isEqualTo(423);
        assertThat(cronofy.sendJson("DELETE", eva.path(), eva.tokens(), "{\"event_id\":\"4711\"}")
                        .status())
                .isEqualTo(423);
    }

    @Test
    void readsOwnEventsWithoutTheScopeForThoseOfOthers() {
        Tokens writing = cronofy.link(EVA, "free_busy_write");

        assertThat(cronofy.get("/v1/events?only_managed=true&" + Eva.WEEK, writing)
                        .status())
                .isEqualTo(200);
        assertThat(cronofy.get("/v1/events?include_managed=true&" + Eva.WEEK, writing)
                        .status())
                .isEqualTo(403);
    }

    private JsonNode refused(String members) {
        Reply reply = eva.post(members);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(eva.managed()).isEmpty();
        return reply.json().path("errors");
    }
}
