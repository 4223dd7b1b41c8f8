package io.prescreen.calendar.cronofy;

import java.time.Instant;
import java.time.LocalDate;

/** An item of {@code GET /v1/free_busy}; neither start nor end is clipped to the window asked for. */
public record BusyItem(When start, When end, Status status) {

    /** Of whole days, without times. */
    public boolean isAllDay() {
        return start instanceof When.Day && end instanceof When.Day;
    }

    /** A day that ends when it begins is that one day; what ends before it begins could be anything. */
    BusyItem requireOrder() {
        if (start instanceof When.Day first && end instanceof When.Day last) {
            if (last.date().equals(first.date())) {
                return new BusyItem(start, new When.Day(first.date().plusDays(1)), status);
            }
            requireNot(last.date().isBefore(first.date()));
        }
        if (start instanceof When.Moment first && end instanceof When.Moment last) {
            requireNot(last.at().isBefore(first.at()));
        }
        return this;
    }

    private static void requireNot(boolean inverted) {
        if (inverted) {
            throw Failures.malformed("a free/busy item that ends before it begins");
        }
    }

    /** What the calendar shows. */
    public enum Status {
        FREE,
        TENTATIVE,
        BUSY,
        /** The calendar does not tell, or told something that we do not know: it blocks. */
        UNKNOWN
    }

    /** A moment, or a whole day in the zone of whoever looks. An end is exclusive. */
    public sealed interface When {
        record Moment(Instant at) implements When {}

        record Day(LocalDate date) implements When {}
    }
}
