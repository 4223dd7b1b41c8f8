package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone of a calendar.
 *
 * @param id what to call it outside; the rules may be those of a VTIMEZONE and differ
 */
record Zone(ZoneId id, ZoneRules rules) {

    static final Zone UTC = new Zone(ZoneId.of("Etc/UTC"), ZoneOffset.UTC.getRules());

    static Zone of(ZoneId id) {
        return new Zone(id, id.getRules());
    }

    /** RFC 5545 3.3.5: a time that is skipped or occurs twice is taken with the offset before the change. */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        ZoneOffset offset = change == null ? rules.getOffset(local) : change.getOffsetBefore();
        return local.toInstant(offset);
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
