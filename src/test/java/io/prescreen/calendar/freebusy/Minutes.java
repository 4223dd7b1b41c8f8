package io.prescreen.calendar.freebusy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Time as one bit per minute: slow, obvious, and nothing like {@link Timeline}. */
final class Minutes {

    static final Instant BEGIN = Instant.parse("2026-03-27T00:00:00Z");
    static final int COUNT = 4 * 24 * 60;

    private Minutes() {}

    static Instant at(int minute) {
        return BEGIN.plus(Duration.ofMinutes(minute));
    }

    static Stretch stretch(int from, int to) {
        return new Stretch(at(from), at(to));
    }

    static BitSet bits(Collection<Stretch> stretches) {
        BitSet bits = new BitSet(COUNT);
        for (Stretch stretch : stretches) {
            for (int minute = 0; minute < COUNT; minute++) {
                if (!at(minute).isBefore(stretch.start()) && at(minute).isBefore(stretch.end())) {
                    bits.set(minute);
                }
            }
        }
        return bits;
    }

    /** The fewest stretches that hold the minutes, in order. */
    static List<Stretch> stretches(BitSet bits) {
        List<Stretch> stretches = new ArrayList<>();
        int from = bits.nextSetBit(0);
        while (from >= 0) {
            int to = bits.nextClearBit(from);
            stretches.add(stretch(from, to));
            from = bits.nextSetBit(to);
        }
        return stretches;
    }
}
