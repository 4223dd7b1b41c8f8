package io.prescreen.sandbox.cronofy.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bound as SDKs send it: a date, or a time in whole seconds; {@code 2026-03-02 14:30:00Z},
 * {@code 2026-03-02T14:30:00UTC} and {@code +00:00} are times too.
 */
record Moment(Optional<LocalDate> date, Optional<Instant> time) {

    private static final Pattern FRACTION = Pattern.compile("\\.\\d*[1-9]\\d*");

    /** Empty if it is neither, or has a fraction of a second. */
    static Optional<Moment> parse(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(of(LocalDate.parse(text)));
            }
            String time = text.replaceFirst("^(.{10}) ", "$1T").replaceFirst("UTC$", "Z");
            return FRACTION.matcher(time).find()
                    ? Optional.empty()
                    : Optional.of(new Moment(
                            Optional.empty(),
                            Optional.of(OffsetDateTime.parse(time).toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Moment of(LocalDate date) {
        return new Moment(Optional.of(date), Optional.empty());
    }

    Instant in(ZoneId zone) {
        return time.orElseGet(() -> date.orElseThrow().atStartOfDay(zone).toInstant());
    }
}
