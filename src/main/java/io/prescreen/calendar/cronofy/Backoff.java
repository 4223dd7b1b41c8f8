package io.prescreen.calendar.cronofy;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits as long as Cronofy asks ({@code Retry-After}), otherwise 100, 200, … ms; always with jitter. Public because
 * fault tolerance makes one for each call.
 */
public final class Backoff implements CustomBackoffStrategy {

    private static final Duration FIRST = Duration.ofMillis(100);

    private long next = FIRST.toMillis();

    @Override
    public long nextDelayInMillis(Throwable failure) {
        long wait = failure instanceof CronofyFailure cronofy
                ? cronofy.retryAfter().map(Duration::toMillis).orElse(next)
                : next;
        next *= 2;
        return wait + ThreadLocalRandom.current().nextLong(FIRST.toMillis());
    }
}
