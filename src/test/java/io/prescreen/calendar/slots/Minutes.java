package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Time as an array of minutes, from a day before a question's window. */
final class Minutes {

    private static final int COUNT = 40 * 24 * 60;

    private final Instant begin;
    private final Map<Timeline, BitSet> arrays = new HashMap<>();

    Minutes(Question question) {
        begin = question.timing().window().from().minus(Duration.ofDays(1));
    }

    boolean any(Timeline timeline, Instant from, Instant to) {
        int next = array(timeline).nextSetBit(minute(from));
        return next >= 0 && next < minute(to);
    }

    boolean all(Timeline timeline, Instant from, Instant to) {
        return array(timeline).nextClearBit(minute(from)) >= minute(to);
    }

    private BitSet array(Timeline timeline) {
        return arrays.computeIfAbsent(timeline, missing -> array(missing.stretches()));
    }

    private BitSet array(List<Stretch> stretches) {
        BitSet array = new BitSet(COUNT);
        for (Stretch stretch : stretches) {
            for (int i = Math.max(0, minute(stretch.start())); i < Math.min(COUNT, minute(stretch.end())); i++) {
                array.set(i);
            }
        }
        return array;
    }

    private int minute(Instant instant) {
        return Math.toIntExact(Duration.between(begin, instant).toMinutes());
    }
}
