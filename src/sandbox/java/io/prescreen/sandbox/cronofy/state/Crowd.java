package io.prescreen.sandbox.cronofy.state;

import java.util.List;
import java.util.stream.IntStream;

/** Many mailboxes for tests under load, cheap because all have the same calendar. */
public final class Crowd {

    /** Busy on weekdays from nine to ten, in the zone of the mailbox. */
    static final String CALENDAR = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Prescreen//Sandbox//EN",
            "BEGIN:VEVENT",
            "UID:crowd@sandbox.example",
            "DTSTAMP:20250102T083000Z",
            "DTSTART:20250106T090000",
            "DTEND:20250106T100000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "SUMMARY:Stand-up",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private Crowd() {}

    /** {@code person-00001@domain} and so on. */
    public static List<String> addresses(String domain, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "person-%05d@%s".formatted(number, domain))
                .toList();
    }

    static String name(String address) {
        return "Person " + address.substring("person-".length(), address.indexOf('@'));
    }
}
