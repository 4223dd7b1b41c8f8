package io.prescreen.sandbox.company;

import java.time.ZoneId;
import java.util.List;

/**
 * A meeting room with a mailbox of its own.
 *
 * @param capacity how many people it seats; null if the calendar service does not know
 * @param place null if the calendar service does not know
 */
public record Room(
        String mailbox,
        String name,
        Integer capacity,
        Place place,
        ZoneId zone,
        String provider,
        List<String> calendarNames)
        implements MailboxOwner {

    public Room {
        calendarNames = List.copyOf(calendarNames);
    }
}
