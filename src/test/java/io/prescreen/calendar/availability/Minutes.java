package io.prescreen.calendar.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Time as one bit per minute: slow, obvious, and nothing like {@link Timeline}. */
public final class Minutes {

    public static final Instant BEGIN = Instant.parse("2026-03-27T00:00:00Z");
    public static final int COUNT = 4 * 24 * 60;

    private Minutes() {}

    public static Instant at(int minute) {
        return BEGIN.plus(Duration.ofMinutes(minute));
    }

    public static Stretch stretch(int from, int to) {
        return new Stretch(at(from), at(to));
    }

    public static BitSet bits(Collection<Stretch> stretches) {
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
    public static List<Stretch> stretches(BitSet bits) {
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
