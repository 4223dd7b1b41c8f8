package io.prescreen.sandbox.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * Recurrences by a plain loop over dates. {@code ZonedDateTime.of} treats skipped and repeated local times as RFC 5545
 * 3.3.5 asks, so it may stand for it here.
 */
final class PlainDates {

    static final Duration WINDOW = Duration.ofDays(62);

    private static final Duration LENGTH = Duration.ofMinutes(50);

    private PlainDates() {}

    static List<Instant> expected(ZoneId zone, LocalDateTime start, LocalDateTime window, Predicate<LocalDate> on) {
        Instant from = window.toInstant(ZoneOffset.UTC);
        Instant to = from.plus(WINDOW);
        return start.toLocalDate()
                .datesUntil(window.toLocalDate().plusDays(65))
                .filter(date -> on.test(date) || date.equals(start.toLocalDate()))
                .map(date -> ZonedDateTime.of(date, start.toLocalTime(), zone).toInstant())
                .filter(at -> at.isBefore(to) && at.plus(LENGTH).isAfter(from))
                // Samoa once skipped a whole day: its start falls on that of the next
                .distinct()
                .toList();
    }
}
