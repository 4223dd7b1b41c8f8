package io.prescreen.calendar.freebusy;

import java.time.Instant;
import java.util.Optional;

record Stretch(Instant start, Instant end) {
    Stretch {
        if (!start.isBefore(end)) throw new IllegalArgumentException("empty");
    }

    static Optional<Stretch> between(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Stretch(start, end)) : Optional.empty();
    }

    Optional<Stretch> intersection(Stretch o) {
        return between(start.isAfter(o.start) ? start : o.start, end.isBefore(o.end) ? end : o.end);
    }
}
