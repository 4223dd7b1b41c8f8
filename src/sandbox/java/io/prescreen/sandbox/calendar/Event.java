package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A VEVENT as far as its time goes.
 *
 * @param replaces the start, by the rule, of the occurrence that this one overrides
 * @param onwards whether it also overrides all later ones
 * @param endZone the zone in which the end was written
 * @param status empty if the event is cancelled
 */
record Event(
        String uid,
        int sequence,
        Optional<Moment> replaces,
        boolean onwards,
        Moment start,
        Length length,
        ZoneId endZone,
        Optional<FreeBusyStatus> status,
        Recurrence recurrence) {

    Instant replaced() {
        return replaces.orElseThrow().instant();
    }

    InvalidIcsException refuse(String reason) {
        return new InvalidIcsException("event " + uid + ": " + reason);
    }

    Optional<Occurrence> at(Moment when) {
        // what takes no time makes nobody busy
        return status.filter(known -> !length.equals(Length.NONE))
                .map(known -> new Occurrence(uid, when.time(), length.end(when, endZone), known));
    }
}
