package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A stretch of a working day, as the clock shows it.
 *
 * @param to exclusive; not after {@code from}: on the next day
 */
@RegisterForReflection
record Hours(
        @NotNull @Pattern(regexp = TIME, message = NO_TIME) String from,
        @NotNull @Pattern(regexp = TIME, message = NO_TIME) String to) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String NO_TIME = "must be a time such as 09:00";
    private static final String MIDNIGHT = "00:00";

    /** Nobody works from nine to nine; from midnight to midnight is the whole day. */
    boolean areNone() {
        return from.equals(to) && !from.equals(MIDNIGHT);
    }

    /** On a date, as long as the clock has this offset. */
    Stretch on(LocalDate date, ZoneOffset offset) {
        LocalTime start = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(to);
        LocalDate last = start.isBefore(end) ? date : date.plusDays(1);
        return new Stretch(
                date.atTime(start).toInstant(offset), last.atTime(end).toInstant(offset));
    }
}
