package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.ManagedEventsRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The days that Cronofy is asked for to find an event; it does not tell of what is long past or far ahead. */
final class ReadableTime {

    private static final ZoneId UTC = ZoneId.of("Etc/UTC");

    /** One less than Cronofy's own: its day need not be ours. */
    private static final int DAYS_BACK = 41;

    private static final int DAYS_AHEAD = 200;

    private ReadableTime() {}

    /** Empty when there is nothing to be read. */
    static Optional<ManagedEventsRequest> around(Instant start, Instant end, String calendar, Instant now) {
        LocalDate today = day(now);
        LocalDate from = later(day(start).minusDays(1), today.minusDays(DAYS_BACK));
        LocalDate to = earlier(day(end).plusDays(2), today.plusDays(DAYS_AHEAD));
        return from.isBefore(to)
                ? Optional.of(new ManagedEventsRequest(from, to, UTC, List.of(calendar)))
                : Optional.empty();
    }

    /** All that Cronofy tells of. */
    static ManagedEventsRequest whole(String calendar, Instant now) {
        LocalDate today = day(now);
        return new ManagedEventsRequest(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), UTC, List.of(calendar));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
