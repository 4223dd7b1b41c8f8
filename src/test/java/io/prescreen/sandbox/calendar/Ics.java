package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Puts calendars together for tests. */
final class Ics {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Ics() {}

    /** A calendar with one event, whose owner lives in Berlin. */
    static IcsCalendar event(String... lines) {
        return calendar(vevent(lines));
    }

    static IcsCalendar calendar(String... components) {
        return IcsCalendar.parse(text(components), BERLIN);
    }

    static String text(String... components) {
        return lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", String.join("", components))
                + lines("END:VCALENDAR");
    }

    static String vevent(String... lines) {
        return lines("BEGIN:VEVENT", "UID:1", String.join("\r\n", lines), "END:VEVENT");
    }

    static String lines(String... lines) {
        return String.join("\r\n", lines).replace("\r\n\r\n", "\r\n") + "\r\n";
    }

    /** The occurrences as "start/end status", times in UTC. */
    static List<String> between(IcsCalendar calendar, String from, String to) {
        return calendar.occurrences(Instant.parse(from), Instant.parse(to)).stream()
                .map(Ics::text)
                .toList();
    }

    private static String text(Occurrence occurrence) {
        return text(occurrence.start()) + "/" + text(occurrence.end()) + " " + occurrence.status();
    }

    private static String text(EventTime time) {
        return time instanceof Timed timed
                ? timed.at().toString()
                : ((AllDay) time).date().toString();
    }
}
