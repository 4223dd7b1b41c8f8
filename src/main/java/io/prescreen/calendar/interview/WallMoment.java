package io.prescreen.calendar.interview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** What the clock on the wall shows, and how far it is from UTC then. */
record WallMoment(LocalDateTime wall, ZoneOffset offset) {

    Instant instant() {
        return wall.toInstant(offset);
    }

    OffsetDateTime time() {
        return wall.atOffset(offset);
    }

    /**
     * The same wall time by the rules of now. Where it comes twice the same offset is meant, or the first one; where it
     * does not come at all, it is as much later as the clock is put forward.
     */
    WallMoment byTheRulesOfNow(ZoneId zone) {
        ZonedDateTime now = ZonedDateTime.ofLocal(wall, zone, offset);
        return new WallMoment(now.toLocalDateTime(), now.getOffset());
    }
}
