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
 * @param includeFree whether items that show as free are wanted; otherwise Cronofy may leave them out
 */
public record FreeBusyRequest(LocalDate from, LocalDate to, ZoneId zone, List<String> calendars, boolean includeFree) {}
