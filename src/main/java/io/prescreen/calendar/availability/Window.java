package io.prescreen.calendar.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time that somebody asks about.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 * @param zone the viewer's zone: dates begin when they begin there
 */
public record Window(Instant from, Instant to, ZoneId zone) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after its start, unlike " + from + "/" + to);
        }
    }

    public Stretch stretch() {
        return new Stretch(from, to);
    }

    /** The last date that has begun when the window begins. */
    public LocalDate firstDate() {
        // a clock that is set back over midnight shows the old date again although the new one has begun
        LocalDate date = localDate(from).plusDays(1);
        while (startOf(date).isAfter(from)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** The first date that has not begun before the window ends. */
    public LocalDate lastDateExclusive() {
        // Samoa had no 30 December 2011: two dates may begin at once
        LocalDate date = localDate(to).minusDays(1);
        while (startOf(date).isBefore(to)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private LocalDate localDate(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Midnight, or where the clock skips midnight the first time of the date, or where it comes twice the first. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /**
     * The time of whole dates, also beyond the window.
     *
     * @param end exclusive
     */
    public Stretch stretchOf(LocalDate first, LocalDate end) {
        return new Stretch(startOf(first), startOf(end));
    }
}
