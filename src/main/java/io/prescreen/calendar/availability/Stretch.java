package io.prescreen.calendar.availability;

import java.time.Instant;
import java.util.Optional;

/** Time from {@code start} (inclusive) to {@code end} (exclusive); never empty. */
public record Stretch(Instant start, Instant end) {

    public Stretch {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a stretch of time ends after its start, unlike " + start + "/" + end);
        }
    }

    /** Empty unless the end is after the start. */
    public static Optional<Stretch> between(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Stretch(start, end)) : Optional.empty();
    }

    public Optional<Stretch> intersection(Stretch other) {
        return between(start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
