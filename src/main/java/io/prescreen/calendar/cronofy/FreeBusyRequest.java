package io.prescreen.calendar.cronofy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What to read.
 *
 * @param from the first day, in {@code zone}
 * @param to the day after the last, in {@code zone}
 * @param calendars the ids of those that count; empty: all
 */
public record FreeBusyRequest(LocalDate from, LocalDate to, ZoneId zone, List<String> calendars) {}
