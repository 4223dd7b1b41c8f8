package io.prescreen.calendar.testing;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars as their owners would write them, for the sandbox to read. */
public final class Ics {

    private Ics() {}

    public static String calendar(String... events) {
        return lines(Stream.concat(
                Stream.concat(Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//stories//EN"), Stream.of(events)),
                Stream.of("END:VCALENDAR")));
    }

    /** For example {@code event("DTSTART:20260302T090000Z", "DTEND:20260302T100000Z")}. */
    public static String event(String... properties) {
        return lines(Stream.concat(
                        Stream.concat(
                                Stream.of("BEGIN:VEVENT", "UID:" + UUID.randomUUID(), "DTSTAMP:20260101T000000Z"),
                                Stream.of(properties)),
                        Stream.of("END:VEVENT")))
                .strip();
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
