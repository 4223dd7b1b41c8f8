package io.prescreen.sandbox.calendar;

/** What an event says about its time; the values of Cronofy's {@code free_busy_status}. */
public enum FreeBusyStatus {
    BUSY,
    TENTATIVE,
    FREE,
    UNKNOWN
}
