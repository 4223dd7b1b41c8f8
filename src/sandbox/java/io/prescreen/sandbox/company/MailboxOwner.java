package io.prescreen.sandbox.company;

import java.time.ZoneId;
import java.util.List;

/** Whoever has a mailbox with calendars at a provider: somebody or a room. */
public sealed interface MailboxOwner permits Person, Colleague, Room {

    /** The e-mail address of the mailbox: what Cronofy calls the profile's name. */
    String mailbox();

    /** The name that people see. */
    String name();

    /** The zone set in the mailbox; times without a zone in its calendars are local times of this zone. */
    ZoneId zone();

    /** Cronofy's {@code provider_service}: office365, exchange, gsuite, outlook_com or icloud. */
    String provider();

    /** The names of the calendars, the primary one first. */
    List<String> calendarNames();

    /** The calendars as they are when the sandbox starts, the primary one first. */
    default List<CalendarFile> calendars() {
        String primary = calendarNames().get(0);
        return calendarNames().stream()
                .map(name -> CalendarFile.of(mailbox(), name, name.equals(primary)))
                .toList();
    }
}
