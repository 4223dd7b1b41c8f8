package io.prescreen.sandbox.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A calendar as iCalendar text (RFC 5545).
 *
 * @param name the name that its owner sees
 * @param primary whether the provider puts new events here
 */
public record CalendarFile(String name, String ics, boolean primary) {

    static CalendarFile of(String mailbox, String name, boolean primary) {
        return new CalendarFile(name, read("/calendars/" + mailbox + "/" + name + ".ics"), primary);
    }

    private static String read(String resource) {
        try (InputStream in = CalendarFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("company.json names a calendar that is not there: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
