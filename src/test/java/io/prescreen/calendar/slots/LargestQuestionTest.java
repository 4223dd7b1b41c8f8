package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

/** Fifty people with eight meetings a day each, over 62 days and every quarter of an hour: it just has to be done. */
class LargestQuestionTest {

    private static final Instant FROM = Instant.parse("2027-03-01T00:00:00Z");
    private static final int DAYS = 62;
    private static final Duration STEP = Duration.ofMinutes(15);

    @Example
    void enoughOfFiftyAreFreeSometimes() {
        Found found = SlotSearch.search(question(10), 200);

        assertThat(found.slots()).hasSize(200);
        assertThat(found.total()).isGreaterThan(200);
    }

    @Example
    void allOfFiftyAreNeverFreeAndTheFirstCandidatesSayWhy() {
        Question question = question(50);

        Found found = SlotSearch.search(question, 200);

        assertThat(found.total()).isZero();
        assertThat(found.moreReasons()).isTrue();
        assertThat(found.reasons()).hasSize(SlotSearch.MOST_REASONS);
    }

    @Example
    void triesEveryChangeWhenThereIsNoSlot() {
        assertThat(Relaxing.of(question(50)))
                .extracting(relaxation -> relaxation.change().kind())
                .contains(Change.Kind.FEWER_OF_GROUP);
    }

    private static Question question(int needed) {
        Window window = new Window(FROM, FROM.plus(Duration.ofDays(DAYS)), ZoneId.of("Europe/Vienna"));
        Timing timing =
                new Timing(window, Duration.ofHours(1), STEP, Duration.ZERO, Duration.ZERO, FROM, Duration.ZERO);
        List<Member> members =
                IntStream.range(0, 50).mapToObj(LargestQuestionTest::member).toList();
        Group everybody = new Group("everybody", members, needed);
        return new Question(
                timing,
                new Attendance(List.of(everybody), List.of(), Optional.empty()),
                false,
                false,
                new Stretch(FROM, FROM.plus(Duration.ofDays(DAYS + 14))));
    }

    /** Half an hour every three hours, each member's a little later. */
    private static Member member(int number) {
        List<Stretch> busy = IntStream.range(0, (DAYS + 14) * 8)
                .mapToObj(i -> FROM.plus(Duration.ofHours(3L * i)).plus(Duration.ofMinutes(7L * number % 180)))
                .map(start -> new Stretch(start, start.plus(Duration.ofMinutes(30))))
                .toList();
        Availability known = new Availability(Timeline.of(busy), Timeline.EMPTY, Timeline.EMPTY);
        return new Member(new Attendee("member " + number), known, Optional.empty(), Timeline.EMPTY);
    }
}
