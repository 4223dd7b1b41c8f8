package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.cronofy.ManagedEventsRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The small rules by which the relay goes. */
class RelayRulesTest {

    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(1));
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Property
    void pausesGrowAndEnd(@ForAll @IntRange(max = 1_000_000) int tries) {
        assertThat(PAUSES.after(tries)).isBetween(Duration.ofSeconds(1), Pauses.LONGEST);
        assertThat(PAUSES.after(tries + 1)).isGreaterThanOrEqualTo(PAUSES.after(tries));
    }

    @Example
    void theFirstPausesDouble() {
        assertThat(PAUSES.after(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PAUSES.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PAUSES.after(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(PAUSES.after(9)).isEqualTo(Duration.ofMinutes(5));
    }

    /** An interview ends within a day, and whatever it is now, somebody's day began up to 14 hours ago or ahead. */
    @Property
    void readsTheDaysOfAnEventAndNoMoreThanCronofyTells(
            @ForAll @IntRange(min = -300, max = 300) int days, @ForAll @IntRange(max = 1439) int minute) {
        Instant start = NOW.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(minute));
        Optional<ManagedEventsRequest> read = ReadableTime.around(start, start.plus(Duration.ofHours(1)), "cal", NOW);

        read.ifPresent(request -> {
            assertThat(request.from()).isBetween(LocalDate.of(2027, 1, 19), LocalDate.of(2027, 9, 16));
            assertThat(request.to()).isBetween(LocalDate.of(2027, 1, 19), LocalDate.of(2027, 9, 17));
            assertThat(request.from()).isBefore(request.to());
        });
        if (days >= -39 && days <= 197) {
            assertThat(read).hasValueSatisfying(request -> {
                assertThat(request.from().atStartOfDay().toInstant(ZoneOffset.ofHours(-10)))
                        .isBefore(start);
                assertThat(request.to().atStartOfDay().toInstant(ZoneOffset.ofHours(14)))
                        .isAfter(start);
            });
        }
    }

    @Example
    void saysWhatCronofyRefusesInTheWordsOfTheContract() {
        assertThat(RefusedField.of(Part.CANDIDATES, "summary")).isEqualTo("words.candidates.title");
        assertThat(RefusedField.of(Part.COLLEAGUES, "description")).isEqualTo("words.colleagues.text");
        assertThat(RefusedField.of(Part.ROOMS, "attendees")).isEqualTo("rooms");
        assertThat(RefusedField.of(Part.ORGANISER, "attendees")).isEqualTo("colleagues");
        assertThat(RefusedField.of(Part.CANDIDATES, "attendees.invite[0].email"))
                .isEqualTo("candidates");
        assertThat(RefusedField.of(Part.ORGANISER, "tzid")).isEqualTo("timeZone");
        assertThat(RefusedField.of(Part.ORGANISER, "location")).isEqualTo("place");
        assertThat(RefusedField.of(Part.ORGANISER, "start")).isEqualTo("start");
    }

    @Example
    void waitsForWhatMendsItselfAndFailsForTheRest() {
        assertThat(Setback.of(new CalendarClosedException(Failure.LOOK_ONLY, null)))
                .isEqualTo(new Setback.Failed(Failure.LOOK_ONLY, null));
        assertThat(Setback.of(new IllegalStateException("of ours"))).isInstanceOf(Setback.Wait.class);
    }

    @Example
    void oneNumberIsTakenOnce() {
        Delivery delivery = new Delivery();
        delivery.attempt = 6;

        assertThat(delivery.take()).isTrue();
        assertThat(delivery.take()).isFalse();
        delivery.attempt = 7;
        assertThat(delivery.take()).isTrue();
    }

    @Example
    void whoeverIsWokenIsDueAtOnceWhateverTheirHolderFound() {
        Delivery delivery = new Delivery();
        Interview interview = new Interview();
        interview.content = new byte[1];
        Job job = new Job(null, 1, 0, 0, State.PENDING, false, 0, NOW, null, List.of(), List.of());

        new Held(job, interview, delivery, List.of(), NOW).release(null);
        assertThat(delivery.dueAt).isNull();

        delivery.woken++;
        new Held(job, interview, delivery, List.of(), NOW).releaseToRead(NOW.plusSeconds(600));
        assertThat(delivery.dueAt).isEqualTo(NOW);
        assertThat(delivery.reading).isFalse();
    }

    @Example
    void spellsWordsLikeTheContract() {
        assertThat(Settling.word(Failure.CALENDAR_READ_ONLY)).isEqualTo("calendarReadOnly");
        assertThat(Settling.word(Reply.ACCEPTED)).isEqualTo("accepted");
    }
}
