package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.cronofy.ManagedEvent.Attendee;
import io.prescreen.calendar.cronofy.ManagedEvent.Status;
import io.prescreen.calendar.interview.Delivery.Deviation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What events in a calendar tell of an interview. */
class AnswersTest {

    private static final Instant START = Instant.parse("2027-03-28T08:00:00Z");
    private static final PartEvent WANTED = new PartEvent(Part.ORGANISER, draft());

    private static final Content CONTENT = new Content(
            new Content.Attendee("rita", "rita@acme.example", false),
            List.of(new Content.Attendee("lena", "lena@acme.example", false)),
            List.of(new Content.Candidate("Max Muster", "Max@mail.example")),
            List.of("room-turing@acme.example"),
            Content.Kind.ON_SITE,
            "Main Street 1",
            null,
            null,
            null,
            Map.of());

    @Property
    void onlyWhatIsAnotherAnswerIsAChange(@ForAll Status lena, @ForAll Status room, @ForAll Status max) {
        Answers told = told(lena, room, max);

        List<Answers.Change> first = told.changes(CONTENT, Seating.of(CONTENT));

        assertThat(first).allSatisfy(change -> assertThat(change.answer()).isPresent());
        assertThat(first).hasSize((int) List.of(lena, room, max).stream()
                .filter(one -> one != Status.NEEDS_ACTION && one != Status.UNKNOWN)
                .count());
    }

    @Example
    void aCandidateIsFoundWhateverTheSpelling() {
        List<Answers.Change> changes =
                told(Status.UNKNOWN, Status.UNKNOWN, Status.DECLINED).changes(CONTENT, Seating.of(CONTENT));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.seat().kind()).isEqualTo(Seat.Kind.CANDIDATE);
            assertThat(change.answer()).contains(Reply.DECLINED);
        });
    }

    @Example
    void whatIsNotThereOrElsewhereIsReported() {
        assertThat(Answers.of(List.of(WANTED), List.of()).deviation()).contains(Deviation.GONE);
        assertThat(Answers.of(List.of(WANTED), List.of(event(START, false))).deviation())
                .isEmpty();
        assertThat(Answers.of(List.of(WANTED), List.of(event(START.plusSeconds(60), false)))
                        .deviation())
                .contains(Deviation.MOVED);
        assertThat(Answers.of(List.of(WANTED), List.of(event(START, true))).deviation())
                .contains(Deviation.GONE);
    }

    @Example
    void whyItNeedsAttentionIsReadAsItIsStored() {
        assertThat(Attention.parse(Attention.stored(EnumSet.allOf(Attention.class))))
                .containsExactly(Attention.values());
        assertThat(Attention.stored(Set.of())).isNull();
        assertThat(Attention.parse(null)).isEmpty();
    }

    private static Answers told(Status lena, Status room, Status max) {
        return Answers.of(
                List.of(WANTED),
                List.of(event(
                        START,
                        false,
                        new Attendee("lena@acme.example", lena),
                        new Attendee("room-turing@acme.example", room),
                        new Attendee("max@mail.example", max))));
    }

    private static ManagedEvent event(Instant start, boolean deleted, Attendee... attendees) {
        return new ManagedEvent(
                "cal_1", "e1", "Interview", "", "", start, start.plusSeconds(3600), deleted, List.of(attendees));
    }

    private static EventDraft draft() {
        return new EventDraft(
                "e1",
                "Interview",
                "",
                START,
                START.plusSeconds(3600),
                ZoneId.of("Etc/UTC"),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                false);
    }
}
