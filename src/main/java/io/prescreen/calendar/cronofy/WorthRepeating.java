package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import java.time.Duration;
import java.util.function.Predicate;

/** Trouble that may be over in a moment. */
final class WorthRepeating implements Predicate<Throwable> {

    /** Somebody is waiting: a longer wait is theirs to decide. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    @Override
    public boolean test(Throwable failure) {
        if (failure instanceof CronofyFailure.Outage outage) {
            return outage.retryAfter().map(WorthRepeating::isShort).orElse(true);
        }
        // the limit is shared by all tenants: without a word from Cronofy repeating would make it worse
        return failure instanceof CronofyFailure limited
                && limited.reason() == Reason.RATE_LIMITED
                && limited.retryAfter().filter(WorthRepeating::isShort).isPresent();
    }

    private static boolean isShort(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) <= 0;
    }
}
