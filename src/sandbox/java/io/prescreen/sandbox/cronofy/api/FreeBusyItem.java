package io.prescreen.sandbox.cronofy.api;

/**
 * @param start a time, a date, or a {@link LocalizedTime}
 * @param end exclusive; of the same kind
 * @param eventUid only if asked for
 * @param eventId the same, and only of events that the application wrote
 */
record FreeBusyItem(
        String calendarId, Object start, Object end, String freeBusyStatus, String eventUid, String eventId) {

    /** @param time a time with offset, or a date */
    record LocalizedTime(String time, String tzid) {}
}
