package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The candidates: when slots could begin, in order. Sets of them are bits by position, and a stretch of blocked time is
 * a run of bits, so that a question costs as much as it has stretches and candidates.
 */
final class Starts {

    private final Timing timing;
    private final List<Instant> instants;

    private Starts(Timing timing, List<Instant> instants) {
        this.timing = timing;
        this.instants = instants;
    }

    /** Times that the wall clock skips are none, and those that it shows twice are two. */
    static Starts of(Timing timing) {
        Window window = timing.window();
        List<Instant> instants = new ArrayList<>();
        // a clock that is set back over midnight shows the date before the first one again
        LocalDate date = window.firstDate().minusDays(1);
        for (; date.isBefore(window.lastDateExclusive()); date = date.plusDays(1)) {
            addRaster(date, timing, instants);
        }
        instants.sort(null);
        return new Starts(timing, List.copyOf(instants));
    }

    private static void addRaster(LocalDate date, Timing timing, List<Instant> instants) {
        Window window = timing.window();
        LocalDateTime end = date.plusDays(1).atStartOfDay();
        for (LocalDateTime wall = date.atStartOfDay(); wall.isBefore(end); wall = wall.plus(timing.step())) {
            LocalDateTime time = wall;
            window.zone().getRules().getValidOffsets(wall).stream()
                    .map(time::toInstant)
                    .filter(start -> !start.isBefore(window.from()))
                    .filter(start -> !start.plus(timing.duration()).isAfter(window.to()))
                    .forEach(instants::add);
        }
    }

    int count() {
        return instants.size();
    }

    Stretch slotAt(int position) {
        Instant start = instants.get(position);
        return new Stretch(start, start.plus(timing.duration()));
    }

    BitSet all() {
        return run(0, count());
    }

    /** All but those. */
    BitSet without(BitSet some) {
        BitSet others = all();
        others.andNot(some);
        return others;
    }

    BitSet earlierThan(Instant instant) {
        return run(0, firstFrom(instant));
    }

    /** The starts whose time from {@code before} them to {@code after} them has a part in a stretch. */
    BitSet meeting(Timeline timeline, Duration before, Duration after) {
        BitSet met = new BitSet(count());
        for (Stretch stretch : timeline.stretches()) {
            met.set(
                    firstAfter(stretch.start().minus(after)),
                    firstFrom(stretch.end().plus(before)));
        }
        return met;
    }

    /** The starts whose time from {@code before} them to {@code after} them lies wholly in a stretch. */
    BitSet within(Timeline timeline, Duration before, Duration after) {
        BitSet held = new BitSet(count());
        for (Stretch stretch : timeline.stretches()) {
            int first = firstFrom(stretch.start().plus(before));
            held.set(first, Math.max(first, firstAfter(stretch.end().minus(after))));
        }
        return held;
    }

    /** Each run of neighbours as the time from the first of them to the next start that is not in the set. */
    List<Stretch> stretches(BitSet set) {
        List<Stretch> stretches = new ArrayList<>();
        int from = set.nextSetBit(0);
        while (from >= 0) {
            int to = set.nextClearBit(from);
            stretches.add(new Stretch(instants.get(from), to < count() ? instants.get(to) : end()));
            from = set.nextSetBit(to);
        }
        return stretches;
    }

    private Instant end() {
        Instant next = instants.get(count() - 1).plus(timing.step());
        return next.isBefore(timing.window().to()) ? next : timing.window().to();
    }

    private BitSet run(int from, int to) {
        BitSet run = new BitSet(count());
        run.set(from, to);
        return run;
    }

    /** The position of the first start that is not before the instant. */
    private int firstFrom(Instant instant) {
        int found = Collections.binarySearch(instants, instant);
        return found < 0 ? -found - 1 : found;
    }

    private int firstAfter(Instant instant) {
        int found = Collections.binarySearch(instants, instant);
        return found < 0 ? -found - 1 : found + 1;
    }
}
