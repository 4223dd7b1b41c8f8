package io.prescreen.calendar.interview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How long to wait for something that did not come: 1 s, 2 s, 4 s and so on, 5 minutes at most. */
@Singleton
final class Pauses {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private final Duration first;

    @Inject
    Pauses(RelayConfig config) {
        this(config.firstPause());
    }

    Pauses(Duration first) {
        this.first = first;
    }

    /** @param tries how often it was waited for already */
    Duration after(int tries) {
        Duration doubled = first.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
