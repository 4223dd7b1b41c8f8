package io.prescreen.calendar.interview;

import io.prescreen.calendar.link.Organiser;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that stands in a calendar, or might.
 *
 * @param owner whose calendar
 * @param calendar Cronofy's id of it
 * @param startsAt the beginning of all time in which it may stand
 * @param sentVersion what Cronofy took last, or null
 * @param seenVersion what was read back last, or null
 * @param deletedAt when Cronofy took its deletion, or null
 * @param stranded it is to go, but its calendar is out of our reach
 */
record Standing(
        UUID id,
        Part part,
        Organiser owner,
        String calendar,
        String eventId,
        Instant startsAt,
        Instant endsAt,
        Long sentVersion,
        Instant sentAt,
        Long seenVersion,
        int rounds,
        Instant deletedAt,
        boolean stranded) {

    boolean isSent(long version) {
        return sentVersion != null && sentVersion == version;
    }

    boolean isSeen(long version) {
        return isSent(version) && seenVersion != null && seenVersion == version;
    }

    boolean isFor(PartEvent wanted, String wantedCalendar) {
        return eventId.equals(wanted.eventId()) && calendar.equals(wantedCalendar);
    }

    @Override
    public String toString() {
        return "Standing[" + id + ", " + part + "]";
    }
}
