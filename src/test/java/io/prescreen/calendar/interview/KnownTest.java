package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.calendar.availability.OwnTime;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.interview.Content.Audiences;
import io.prescreen.calendar.interview.Content.Candidate;
import io.prescreen.calendar.interview.Content.Kind;
import io.prescreen.calendar.interview.Content.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;

/** What follows from an interview that is known: when it may be, and what of it is in calendars. */
class KnownTest {

    private static final Instant TEN = Instant.parse("2027-03-03T10:00:00Z");
    private static final String RITA = "rita@acme.example";
    private static final String LENA = "lena@acme.example";
    private static final String HUGO = "hugo@acme.example";
    private static final String ROOM = "room@acme.example";
    private static final Content CONTENT = new Content(
            new Attendee("rita", RITA, false),
            List.of(new Attendee("lena", LENA, false), new Attendee("hugo", HUGO, true)),
            List.of(new Candidate("Max Muster", "max@mail.example")),
            List.of(ROOM),
            Kind.ON_SITE,
            "Reception",
            null,
            new Audiences(new Wording("All", null), null, new Wording("Welcome", null), "Interview"),
            null,
            Map.of());

    @Example
    void whatHasBegunIsProlongedOrShortenedUntilItIsOver() {
        Optional<Known> known = Optional.of(known(1));

        assertThatCode(() -> Known.requireTime(known, hours(0, 2), at(30))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Known.requireTime(known, hours(0, 1), at(61))).hasMessageContaining("valid");
        assertThatThrownBy(() -> Known.requireTime(known, hours(0, 2), at(61))).hasMessageContaining("valid");
        assertThatThrownBy(() -> Known.requireTime(known, hours(-1, 1), at(30))).hasMessageContaining("valid");
        assertThatCode(() -> Known.requireTime(known, hours(3, 4), at(61))).doesNotThrowAnyException();
    }

    @Example
    void whatWasNeverWrittenIsNotItsOwn() {
        assertThat(OwnEvents.time(known(2), List.of())).isEqualTo(OwnTime.NONE);
        assertThat(OwnEvents.time(known(2), List.of(event(Part.ORGANISER, null, null))))
                .isEqualTo(OwnTime.NONE);
    }

    @Example
    void whatWasWrittenIsItsOwnWhereItWasSeen() {
        Stretch before = stretch(-2, -1);

        OwnTime own = OwnEvents.time(
                known(2),
                List.of(
                        event(Part.ORGANISER, 1L, before),
                        event(Part.CANDIDATES, 2L, before),
                        event(Part.ROOMS, 2L, stretch(0, 1))));

        assertThat(own.events().get(before))
                .containsEntry(RITA, new OwnTime.Events(2, 0))
                .containsEntry(LENA, new OwnTime.Events(1, 0))
                .doesNotContainKey(ROOM);
        assertThat(own.events().get(stretch(0, 1)))
                .containsEntry(RITA, new OwnTime.Events(2, 0))
                .containsEntry(ROOM, new OwnTime.Events(1, 0))
                .doesNotContainKey(LENA);
    }

    private static InterviewEvent event(Part part, Long sent, Stretch seen) {
        InterviewEvent event = new InterviewEvent();
        event.part = part;
        event.mailbox = RITA;
        event.sentVersion = sent;
        if (seen != null) {
            event.seenStart = seen.start();
            event.seenEnd = seen.end();
        }
        return event;
    }

    private static Known known(long version) {
        Interview interview = new Interview();
        interview.version = version;
        interview.organiser = "rita";
        interview.state = State.WRITTEN;
        interview.put(hours(0, 1));
        return new Known(interview, Optional.of(CONTENT), List.of(), Optional.empty());
    }

    private static Schedule hours(int from, int to) {
        return Schedule.of(moment(from), moment(to), ZoneId.of("UTC"));
    }

    private static WallMoment moment(int hour) {
        Instant time = TEN.plus(Duration.ofHours(hour));
        return new WallMoment(time.atOffset(ZoneOffset.UTC).toLocalDateTime(), ZoneOffset.UTC);
    }

    private static Stretch stretch(int from, int to) {
        return new Stretch(TEN.plus(Duration.ofHours(from)), TEN.plus(Duration.ofHours(to)));
    }

    private static Instant at(int minute) {
        return TEN.plus(Duration.ofMinutes(minute));
    }
}
