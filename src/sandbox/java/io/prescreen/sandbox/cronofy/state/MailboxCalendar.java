package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.calendar.IcsCalendar;

/**
 * A calendar of a mailbox as its service holds it.
 *
 * @param primary whether the service puts new events here
 * @param ics the text that was read
 */
public record MailboxCalendar(String name, boolean primary, String ics, IcsCalendar content) {

    MailboxCalendar asPrimary() {
        return new MailboxCalendar(name, true, ics, content);
    }
}
