package io.prescreen.calendar.availability;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.delegation.Obstacle;

/** Why a mailbox, or a part of the window, is unknown. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum UnknownReason {
    /** It does not exist, lies outside the tenant or is not visible to the caller: one answer for all. */
    NOT_LINKED,
    /** Cronofy was asked for it, and has yet to answer. */
    PENDING,
    REFUSED,
    /** Somebody has to decide first whose it is. */
    QUARANTINED,
    DISCONNECTED,
    INITIAL_SYNC,
    RATE_LIMITED,
    UPSTREAM_UNAVAILABLE,
    OUTSIDE_WINDOW,
    /** Its owner chose a calendar that is gone: what it would have said is unknown. */
    CALENDAR_MISSING,
    INACTIVE;

    static UnknownReason of(Obstacle obstacle) {
        return switch (obstacle) {
            case NOT_LINKED -> NOT_LINKED;
            case PENDING -> PENDING;
            case REFUSED -> REFUSED;
            case QUARANTINED -> QUARANTINED;
            case DISCONNECTED -> DISCONNECTED;
            case RATE_LIMITED -> RATE_LIMITED;
            case INACTIVE -> INACTIVE;
        };
    }

    static UnknownReason of(CronofyFailure failure) {
        return switch (failure.reason()) {
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, LOCKED -> DISCONNECTED;
            case FORBIDDEN -> REFUSED;
            case RATE_LIMITED -> RATE_LIMITED;
            case NOT_FOUND, INVALID, UNAVAILABLE, MALFORMED -> UPSTREAM_UNAVAILABLE;
        };
    }
}
