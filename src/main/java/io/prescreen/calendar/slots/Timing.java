package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Window;
import java.time.Duration;
import java.time.Instant;

/**
 * When slots may be.
 *
 * @param window slots begin and end in it, and begin on the wall clock of its zone
 * @param duration of a slot
 * @param step between the times at which slots may begin, counted anew from each midnight of the wall clock
 * @param before time that has to be free before a slot, and need not be working time
 * @param after the same after it
 * @param now slots do not begin earlier
 * @param notice how long before a slot people have to know
 */
record Timing(
        Window window,
        Duration duration,
        Duration step,
        Duration before,
        Duration after,
        Instant now,
        Duration notice) {

    Timing {
        boolean lasts = !duration.isZero() && !duration.isNegative() && !step.isZero() && !step.isNegative();
        if (!lasts || before.isNegative() || after.isNegative() || notice.isNegative()) {
            throw new IllegalArgumentException("slots last and follow each other: " + duration + ", " + step);
        }
    }

    /** No slot begins before it. */
    Instant earliest() {
        return now.plus(notice);
    }

    /** From the begin of a slot to the end of what has to be free. */
    Duration durationAndAfter() {
        return duration.plus(after);
    }

    boolean hasBuffers() {
        return !before.isZero() || !after.isZero();
    }

    Timing lasting(Duration shorter) {
        return new Timing(window, shorter, step, before, after, now, notice);
    }

    Timing withoutBuffers() {
        return new Timing(window, duration, step, Duration.ZERO, Duration.ZERO, now, notice);
    }

    Timing withoutNotice() {
        return new Timing(window, duration, step, before, after, now, Duration.ZERO);
    }

    Timing until(Instant later) {
        Window longer = new Window(window.from(), later, window.zone());
        return new Timing(longer, duration, step, before, after, now, notice);
    }
}
