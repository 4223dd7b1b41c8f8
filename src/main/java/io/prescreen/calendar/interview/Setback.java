package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import java.time.Duration;

/** What it means for an interview that a step did not succeed. */
sealed interface Setback {

    /** While all tenants have more to do than Cronofy allows, turns are shared out anyway: nobody need stay away for long. */
    Duration BUSY = Duration.ofSeconds(30);

    /**
     * It is tried again by itself.
     *
     * @param least not sooner
     * @param most not later, unless that is sooner
     * @param unanswered Cronofy may still be at it: nothing is written until the lease is over
     */
    record Wait(Duration least, Duration most, boolean unanswered) implements Setback {}

    /** @param field the contract's name of what the calendar service refuses, or null */
    record Failed(Failure reason, String field) implements Setback {}

    static Setback of(Throwable failure) {
        if (failure instanceof CalendarClosedException closed) {
            return new Failed(closed.reason(), closed.field());
        }
        if (failure instanceof CronofyFailure cronofy) {
            return new Wait(
                    cronofy.retryAfter().orElse(Duration.ZERO),
                    cronofy.reason() == Reason.RATE_LIMITED ? BUSY : Pauses.LONGEST,
                    cronofy.isUnanswered());
        }
        // a fault of ours, or the database: seldom enough to be found, often enough to go on by itself
        return new Wait(Duration.ofSeconds(5), Pauses.LONGEST, true);
    }
}
