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
    PROBE
}
