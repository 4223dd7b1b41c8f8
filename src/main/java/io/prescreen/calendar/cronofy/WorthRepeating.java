package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import java.time.Duration;
import java.util.function.Predicate;

/** Trouble that may be over in a moment. Public because fault tolerance makes one. */
public final class WorthRepeating implements Predicate<Throwable> {

    /** Somebody is waiting: a longer wait is theirs to decide. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    @Override
    public boolean test(Throwable failure) {
        return failure instanceof CronofyFailure.Outage
                || failure instanceof CronofyFailure limited && isShort(limited);
    }

    private static boolean isShort(CronofyFailure failure) {
        return failure.reason() == Reason.RATE_LIMITED
                && failure.retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_WAIT) <= 0;
    }
}
