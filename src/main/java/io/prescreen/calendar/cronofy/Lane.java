package io.prescreen.calendar.cronofy;

/** Which calls go first, since all tenants share a limit: what comes first here. */
public enum Lane {
    /** Somebody looks at a page and waits. */
    INTERACTIVE,
    /** Somebody did something, and will look whether it has happened. */
    WRITING,
    /** Large work that was ordered once. */
    ENROLMENT,
    /** Nobody would notice if it came tomorrow. */
    PROBE;

    /** Asked for at once; others wait for the rhythm, so that one question is for many of them. */
    boolean isUrgent() {
        return this == INTERACTIVE || this == WRITING;
    }

    boolean isBehind(Lane other) {
        return compareTo(other) > 0;
    }
}
