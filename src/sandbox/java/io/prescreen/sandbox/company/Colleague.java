package io.prescreen.sandbox.company;

import java.time.ZoneId;
import java.util.List;

/**
 * Somebody who works at the company of a tenant and has a mailbox, but never signs in to Prescreen.
 *
 * @param unit the organisational unit at the calendar service, such as {@code /Engineering}; null for the topmost
 */
public record Colleague(
        String mailbox, String name, ZoneId zone, String provider, String unit, List<String> calendarNames)
        implements MailboxOwner {

    public Colleague {
        calendarNames = List.copyOf(calendarNames);
    }
}
