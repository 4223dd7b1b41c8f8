package io.prescreen.calendar.interview;

import java.time.Duration;

/** How long to wait for something that did not come: 1 s, 2 s, 4 s and so on, 5 minutes at most. */
final class Pauses {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private Pauses() {}

    /** @param tries how often it was waited for already */
    static Duration after(int tries) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
