package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;

/** @param permissionLevel {@code sandbox}: the application may touch its own events only; not this sandbox */
record Calendar(
        String calendarId,
        String calendarName,
        boolean calendarReadonly,
        boolean calendarDeleted,
        boolean calendarPrimary,
        boolean calendarIntegratedConferencingAvailable,
        boolean calendarAttachmentsAvailable,
        String permissionLevel) {

    static Calendar of(String profileId, Mailbox mailbox, MailboxCalendar calendar) {
        return new Calendar(
                Identifiers.calendar(profileId, calendar.name()),
                calendar.name(),
                mailbox.restriction(calendar.name()).readOnly(),
                mailbox.restriction(calendar.name()).deleted(),
                calendar.primary(),
                mailbox.service().conferencing(),
                false,
                "sandbox");
    }
}
