package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.cronofy.ManagedEvent.Attendee;
import io.prescreen.calendar.cronofy.ManagedEvent.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, as we write them and as Cronofy tells of them. */
class EventWireTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static final EventDraft DRAFT = new EventDraft(
            "e1",
            "Interview",
            "Bring nothing.",
            Instant.parse("2027-03-28T08:00:00.5Z"),
            Instant.parse("2027-03-28T09:00:00Z"),
            VIENNA,
            Optional.of("Turing"),
            List.of(new EventDraft.Guest("lena@acme.example", Optional.of("Lena"))),
            List.of("hugo@acme.example"),
            true,
            true);

    @Test
    void writesAnEventWholeAndInWholeSeconds() throws JsonProcessingException {
        String sent = JSON.writeValueAsString(EventBody.of(DRAFT));

        assertThat(JSON.readTree(sent)).isEqualTo(JSON.readTree("""
                {"event_id": "e1", "summary": "Interview", "description": "Bring nothing.",
                 "start": "2027-03-28T08:00:00Z", "end": "2027-03-28T09:00:00Z", "tzid": "Europe/Vienna",
                 "location": {"description": "Turing"}, "attendees": {
                   "invite": [{"email": "lena@acme.example", "display_name": "Lena"}],
                   "remove": [{"email": "hugo@acme.example"}]},
                 "transparency": "transparent", "event_private": true}"""));
    }

    @Test
    void nothingThatAnEventSaysIsPrinted() {
        assertThat(DRAFT + " " + EventBody.of(DRAFT) + DRAFT.invite())
                .doesNotContain("lena", "Lena", "nothing", "Turing");
        assertThat(page(EVENT) + " " + page(EVENT).in(VIENNA).found()
                        + only(EVENT).attendees())
                .doesNotContain("lena", "Interview", "Turing");
    }

    private static final String EVENT = """
            {"pages": {"current": 1, "total": 1}, "more": 1, "events": [
             {"calendar_id": "cal_1", "event_id": "e1", "event_uid": "u1", "summary": "Interview", "start":
              "2027-03-28T08:00:00Z", "end": "2027-03-28T09:00:00Z", "deleted": false, "location": {"description": "Turing"},
              "attendees": [{"email": "Lena@acme.example", "display_name": "Lena", "status": "accepted"},
                            {"email": "max@mail.example", "status": "of_tomorrow"}, {"display_name": "nobody"}]}]}""";

    @Test
    void readsAnEventWithWhatIsUnknown() {
        assertThat(only(EVENT))
                .isEqualTo(new ManagedEvent(
                        "cal_1",
                        "e1",
                        "Interview",
                        "",
                        "Turing",
                        Instant.parse("2027-03-28T08:00:00Z"),
                        Instant.parse("2027-03-28T09:00:00Z"),
                        false,
                        List.of(
                                new Attendee("lena@acme.example", Status.ACCEPTED),
                                new Attendee("max@mail.example", Status.UNKNOWN))));
    }

    @Test
    void wholeDaysBeginInTheZoneOfTheQuestion() {
        ManagedEvent event = only("""
                {"events": [{"calendar_id": "c", "event_id": "e", "start": "2027-03-28", "end": "2027-03-29"}]}""");

        assertThat(event.start()).isEqualTo(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(event.end()).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
    }

    @Test
    void passesOverWhatIsNotNamedByUs() {
        assertThat(page("""
                {"events": [{"calendar_id": "c", "event_uid": "u", "start": "2027-03-28", "end": "2027-03-29"}]}""").in(VIENNA).found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"events\": [{\"calendar_id\": \"c\", \"event_id\": \"e\", \"end\": \"2027-03-29\"}]}",
                "{\"pages\": {\"current\": 1, \"total\": 2}, \"events\": []}"
            })
    void refusesHalfAPage(String json) {
        assertThatThrownBy(() -> page(json).in(VIENNA))
                .isInstanceOfSatisfying(CronofyFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(CronofyFailure.Reason.MALFORMED));
    }

    @Test
    void asksForAtLeastOneCalendar() {
        LocalDate day = LocalDate.of(2027, 3, 28);

        assertThatThrownBy(() -> new ManagedEventsRequest(day, day.plusDays(1), VIENNA, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesRefusedFieldsAndNothingElse() {
        assertThat(new Failures.FieldErrors(
                                Map.of("summary", List.of(), "attendees.invite[0].email", 1, "Max Muster", "no"))
                        .names())
                .containsExactly("attendees.invite[0].email", "summary");
        assertThat(new Failures.FieldErrors(null).names()).isEmpty();
    }

    private static ManagedEvent only(String json) {
        return page(json).in(VIENNA).found().get(0);
    }

    private static EventsPage page(String json) {
        try {
            return JSON.readValue(json, EventsPage.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
