package io.prescreen.calendar.cronofy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What to read.
 *
 * @param from the first day, in {@code zone}; at most 42 days ago
 * @param to the day after the last, in {@code zone}; at most 201 days ahead
 * @param calendars the ids of those to look at, at least one
 */
public record ManagedEventsRequest(LocalDate from, LocalDate to, ZoneId zone, List<String> calendars) {

    public ManagedEventsRequest {
        calendars = List.copyOf(calendars);
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("no calendar to look at");
        }
    }
}
