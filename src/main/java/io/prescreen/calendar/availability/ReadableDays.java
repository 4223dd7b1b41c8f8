package io.prescreen.calendar.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The whole days of a window that Cronofy answers for.
 *
 * @param from the first day, in the zone of the window
 * @param to the day after the last
 */
record ReadableDays(LocalDate from, LocalDate to) {

    /** Empty when the window lies wholly outside. */
    static Optional<ReadableDays> of(Window window, ReadingConfig config, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(window.zone()));
        LocalDate from = later(window.firstDate(), today.minusDays(config.daysBack()));
        LocalDate to = earlier(window.lastDateExclusive(), today.plusDays(config.daysAhead()));
        return from.isBefore(to) ? Optional.of(new ReadableDays(from, to)) : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
