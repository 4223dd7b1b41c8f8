package io.prescreen.sandbox.cronofy.event;

import java.util.Locale;

/**
 * What makes two writes mean the same event. Not the account: a mailbox that is authorised anew still has the events
 * that the application wrote before.
 *
 * @param mailbox whose calendar it is in, in lower case
 * @param calendar the name of the calendar
 * @param eventId the application's own
 */
public record EventKey(String clientId, String mailbox, String calendar, String eventId) {

    public EventKey {
        mailbox = mailbox.toLowerCase(Locale.ROOT);
    }
}
