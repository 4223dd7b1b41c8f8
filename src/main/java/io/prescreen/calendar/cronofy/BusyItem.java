package io.prescreen.calendar.cronofy;

import java.time.Instant;
import java.time.LocalDate;

/** An item of {@code GET /v1/free_busy}; neither start nor end is clipped to the window asked for. */
public record BusyItem(When start, When end, Status status) {

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
