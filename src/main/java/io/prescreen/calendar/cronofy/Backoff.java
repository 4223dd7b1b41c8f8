package io.prescreen.calendar.cronofy;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Of one call: waits as long as Cronofy asks ({@code Retry-After}), otherwise 100, 200, … ms; always with jitter. Twice
 * at most, and not when the call has taken long already.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST = 2;

    private final long since = System.nanoTime();

    private long next = FIRST.toMillis();
    private int repetitions;

    boolean isAnotherAllowed() {
        return repetitions < MOST && System.nanoTime() - since < LONGEST.toNanos();
    }

    long nextDelayInMillis(Throwable failure) {
        long wait = failure instanceof CronofyFailure cronofy
                ? cronofy.retryAfter().map(Duration::toMillis).orElse(next)
                : next;
        next *= 2;
        repetitions++;
        return wait + ThreadLocalRandom.current().nextLong(FIRST.toMillis());
    }
}
