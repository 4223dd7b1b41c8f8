package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.availability.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

class StartsTest {

    @Example
    void theHourThatTheClockSkipsHasNone() {
        assertThat(starts("Europe/Vienna", "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z", 30))
                .containsExactly("01:00+01:00", "01:30+01:00", "03:00+02:00", "03:30+02:00");
    }

    @Example
    void theHourThatComesTwiceHasThemTwice() {
        assertThat(starts("Europe/Vienna", "2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z", 30))
                .containsExactly("02:00+02:00", "02:30+02:00", "02:00+01:00", "02:30+01:00");
    }

    @Example
    void aChangeByHalfAnHourMovesThemByHalfAnHour() {
        assertThat(starts("Australia/Lord_Howe", "2026-10-03T14:30:00Z", "2026-10-03T17:00:00Z", 60))
                .containsExactly("01:00+10:30", "03:00+11:00");
        assertThat(starts("Australia/Lord_Howe", "2026-04-04T13:30:00Z", "2026-04-04T17:00:00Z", 30))
                .containsExactly(
                        "00:30+11:00",
                        "01:00+11:00",
                        "01:30+11:00",
                        "01:30+10:30",
                        "02:00+10:30",
                        "02:30+10:30",
                        "03:00+10:30");
    }

    @Example
    void theyAreOnTheClockOfAnOddZone() {
        assertThat(starts("Asia/Kathmandu", "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z", 60))
                .containsExactly("06:00+05:45", "07:00+05:45");
    }

    @Example
    void aStepThatDoesNotDivideTheDayBeginsAnewAtMidnight() {
        assertThat(starts("Europe/Vienna", "2026-05-01T20:00:00Z", "2026-05-02T00:00:00Z", 50))
                .containsExactly("22:30+02:00", "23:20+02:00", "00:00+02:00", "00:50+02:00", "01:40+02:00");
    }

    @Example
    void aClockThatGoesBackOverMidnightShowsTheEveningAgain() {
        assertThat(starts("America/Havana", "2026-11-01T03:30:00Z", "2026-11-01T06:30:00Z", 30))
                .containsExactly(
                        "23:30-04:00", "00:00-04:00", "00:30-04:00", "00:00-05:00", "00:30-05:00", "01:00-05:00");
    }

    @Example
    void aNewDayThatIsInterruptedByTheEveningBeforeShowsBoth() {
        assertThat(starts("America/St_Johns", "2010-11-07T02:40:00Z", "2010-11-07T04:30:00Z", 30))
                .containsExactly("23:30-03:30", "00:00-03:30", "00:30-03:30");
    }

    /** Slots of no more than a minute. */
    private static List<String> starts(String zone, String from, String to, int step) {
        Window window = new Window(Instant.parse(from), Instant.parse(to), ZoneId.of(zone));
        Starts starts = Starts.of(new Timing(
                window,
                Duration.ofMinutes(1),
                Duration.ofMinutes(step),
                Duration.ZERO,
                Duration.ZERO,
                window.from(),
                Duration.ZERO));
        return IntStream.range(0, starts.count())
                .mapToObj(i -> starts.slotAt(i).start().atZone(window.zone()))
                .map(StartsTest::clock)
                .toList();
    }

    private static String clock(ZonedDateTime time) {
        return time.toLocalTime() + time.getOffset().getId();
    }
}
