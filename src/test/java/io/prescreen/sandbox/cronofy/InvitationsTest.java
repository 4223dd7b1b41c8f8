package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Organiser.CANDIDATE;
import static io.prescreen.sandbox.cronofy.Organiser.EVA;
import static io.prescreen.sandbox.cronofy.Organiser.LENA;
import static io.prescreen.sandbox.cronofy.Organiser.TIME;
import static io.prescreen.sandbox.cronofy.Organiser.TURING;
import static io.prescreen.sandbox.cronofy.Organiser.inviting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attendees get into their calendars, and what they answer. */
class InvitationsTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Organiser eva = Organiser.in(cronofy);

    @Test
    void comeIntoTheCalendarsOfAttendees() {
        eva.writes("4711", inviting(LENA, CANDIDATE, "Eva@acme.example"));

        assertThat(eva.event(LENA).path("managed").asBoolean()).isFalse();
        assertThat(eva.event(LENA).path("organiser").asText()).isEqualTo(EVA);
        assertThat(eva.event(CANDIDATE).path("summary").asText()).isEqualTo("Interview");
        assertThat(eva.event(EVA).path("managed").asBoolean()).isTrue();
        assertThat(eva.event(EVA).path("attendees")).hasSize(2);
        assertThat(eva.answer(LENA)).isEqualTo("needs_action");
    }

    @ParameterizedTest
    @CsvSource({"needs_action,busy", "accepted,busy", "tentative,tentative", "declined,free"})
    void takeTimeUnlessTheyAreDeclined(String answer, String status) {
        emptyCalendar(LENA);
        eva.writes("4711", inviting(LENA));

        eva.person(LENA, "POST", "/answer", "{\"status\":\"" + answer + "\"}");

        JsonNode item = new Eva(cronofy, cronofy.link(LENA)).ask(Eva.WEEK).get(0);
        assertThat(item.path("free_busy_status").asText()).isEqualTo(status);
    }

    @Test
    void areReadAsEventsOfOthersByTheAttendee() {
        emptyCalendar(LENA);
        eva.writes("4711", inviting(LENA));
        Tokens lena = cronofy.link(LENA, "read_only");

        JsonNode event = cronofy.get("/v1/events?" + Eva.WEEK, lena).json().at("/events/0");

        assertThat(event.has("event_id")).isFalse();
        assertThat(event.path("participation_status").asText()).isEqualTo("needs_action");
        assertThat(cronofy.get("/v1/events?only_managed=true&" + Eva.WEEK, lena)
                        .json()
                        .path("events"))
                .isEmpty();
    }

    @Test
    void areAnsweredAndTheOrganiserSeesIt() {
        eva.writes("4711", inviting(LENA, CANDIDATE));

        eva.person(LENA, "POST", "/answer", "{\"status\":\"accepted\"}");
        eva.person(CANDIDATE, "POST", "/answer", "{\"status\":\"declined\"}");

        assertThat(eva.managed().get(0).path("attendees").toString())
                .contains("\"email\":\"" + LENA + "\",\"display_name\":\"A \\\"name\\\"\",\"status\":\"accepted\"")
                .contains("\"status\":\"declined\"");
    }

    @Test
    void areAnsweredThroughCronofy() {
        emptyCalendar(LENA);
        eva.writes("4711", inviting(LENA));
        Tokens lena = cronofy.link(LENA, "read_only change_participation_status");
        JsonNode event = cronofy.get("/v1/events?" + Eva.WEEK, lena).json().at("/events/0");
        String path = "/v1/calendars/%s/events/%s/participation_status"
                .formatted(
                        Web.encoded(event.path("calendar_id").asText()),
                        event.path("event_uid").asText());

        assertThat(cronofy.postJson(path, lena, "{\"status\":\"perhaps\"}").status())
                .isEqualTo(422);
        assertThat(cronofy.postJson(path, lena, "{\"status\":\"tentative\"}").status())
                .isEqualTo(202);

        assertThat(eva.answer(LENA)).isEqualTo("tentative");
    }

    @Test
    void areAskedAgainWhenTheTimeChanges() {
        eva.writes("4711", inviting(LENA));
        eva.person(LENA, "POST", "/answer", "{\"status\":\"accepted\"}");
        eva.writes("4711", inviting(LENA), "\"description\":\"other words\"");
        assertThat(eva.answer(LENA)).isEqualTo("accepted");

        eva.writesAt(TIME.replace("T09", "T08"), "4711", "");

        assertThat(eva.answer(LENA)).isEqualTo("needs_action");
        assertThat(eva.event(LENA).path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void areTakenBackFromWhoIsRemovedAndWhenTheEventIsDeleted() {
        eva.writes("4711", inviting(LENA, CANDIDATE));

        eva.writes("4711", "\"attendees\":{\"remove\":[{\"email\":\"LENA@acme.example\"}]}");
        assertThat(eva.events(LENA)).isEmpty();
        assertThat(eva.events(CANDIDATE)).hasSize(1);

        eva.deletes("4711");
        assertThat(eva.events(CANDIDATE)).isEmpty();
    }

    @Test
    void areAcceptedByRoomsThatAreFreeAndDeclinedByOthers() {
        emptyCalendar(TURING);

        eva.writes("4711", inviting(TURING));
        assertThat(eva.answer(TURING)).isEqualTo("accepted");
        eva.writes("4712", inviting(TURING));

        assertThat(eva.events(TURING))
                .extracting(event -> event.path("status").asText())
                .containsExactly("accepted", "declined");
        eva.writesAt("\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T11:00:00Z\"", "4712", "");
        assertThat(eva.events(TURING))
                .extracting(event -> event.path("status").asText())
                .containsExactly("accepted", "accepted");
    }

    @ParameterizedTest
    @CsvSource({"accept,accepted", "decline,declined", "silent,needs_action", "auto,accepted"})
    void areAnsweredByRoomsAsTheyAreTold(String policy, String answer) {
        emptyCalendar(TURING);
        cronofy.told("PUT", "/sandbox/people/" + TURING + "/room-policy", "{\"policy\":\"" + policy + "\"}");

        eva.writes("4711", inviting(TURING));

        assertThat(eva.answer(TURING)).isEqualTo(answer);
    }

    @Test
    void areDeclinedByWhoDeletesThem() {
        eva.writes("4711", inviting(LENA));

        eva.person(LENA, "DELETE", "", "");

        assertThat(eva.events(LENA)).isEmpty();
        assertThat(eva.answer(LENA)).isEqualTo("declined");
    }

    private void emptyCalendar(String mailbox) {
        String calendars = "/sandbox/people/" + mailbox + "/calendars/Calendar";
        cronofy.told("PUT", calendars, Ics.calendar());
    }
}
