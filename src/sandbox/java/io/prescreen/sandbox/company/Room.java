package io.prescreen.sandbox.company;

import java.time.ZoneId;
import java.util.List;

/**
 * A meeting room with a mailbox of its own.
 *
 * @param capacity how many people it seats
 */
public record Room(String mailbox, String name, int capacity, ZoneId zone, String provider, List<String> calendarNames)
        implements MailboxOwner {

    public Room {
        calendarNames = List.copyOf(calendarNames);
    }
}
