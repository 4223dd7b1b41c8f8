package io.prescreen.calendar.cronofy;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What to read.
 *
 * @param from the first day, in {@code zone}
 * @param to the day after the last, in {@code zone}
 */
public record FreeBusyRequest(LocalDate from, LocalDate to, ZoneId zone) {}
