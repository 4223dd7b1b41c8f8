package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A DATE or DATE-TIME of the file.
 *
 * @param zone for a date UTC, so that dates compare by their midnights
 */
record Moment(LocalDateTime local, Zone zone, boolean date) {

    Instant instant() {
        return zone.instant(local);
    }

    Moment at(LocalDateTime other) {
        return new Moment(other, zone, date);
    }

    /** RFC 5545 asks for it; a date that should strike out a time would strike out nothing. */
    Moment requireSameKind(Moment other, ContentLine line) {
        if (date != other.date) {
            throw line.refuse("must be a " + (date ? "date" : "time") + " as DTSTART is");
        }
        return other;
    }

    EventTime time() {
        return date ? new AllDay(local.toLocalDate()) : new Timed(instant(), zone.id());
    }
}
