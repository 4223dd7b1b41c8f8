package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.CronofyFailure;
import java.time.Duration;

/** What it means for an interview that a step did not succeed. */
sealed interface Setback {

    /**
     * It is tried again by itself.
     *
     * @param least not sooner
     * @param unanswered Cronofy may still be at it: nothing is written until the lease is over
     */
    record Wait(Duration least, boolean unanswered) implements Setback {}

    /** @param field the contract's name of what the calendar service refuses, or null */
    record Failed(Failure reason, String field) implements Setback {}

    static Setback of(Throwable failure) {
        if (failure instanceof CalendarClosedException closed) {
            return new Failed(closed.reason(), closed.field());
        }
        if (failure instanceof CronofyFailure cronofy) {
            return new Wait(cronofy.retryAfter().orElse(Duration.ZERO), cronofy.isUnanswered());
        }
        // a fault of ours, or the database: seldom enough to be found, often enough to go on by itself
        return new Wait(Duration.ofSeconds(5), true);
    }
}
