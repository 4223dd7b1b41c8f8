package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.List;

/**
 * An event that we wrote, as it stands in a calendar now.
 *
 * @param calendar the id of the calendar in which it stands
 * @param eventId ours
 * @param summary empty where it has none
 * @param description empty where it has none
 * @param location in words; empty where it has none
 * @param start of an event of whole days the beginning of the first, in the zone of the question
 * @param end exclusive
 */
public record ManagedEvent(
        String calendar,
        String eventId,
        String summary,
        String description,
        String location,
        Instant start,
        Instant end,
        boolean deleted,
        List<Attendee> attendees) {

    /** @param mailbox lower case */
    public record Attendee(String mailbox, Status status) {

        /** Who is invited is not for the log. */
        @Override
        public String toString() {
            return "Attendee[" + status + "]";
        }
    }

    /** What somebody who is invited has answered. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Status {
        NEEDS_ACTION,
        ACCEPTED,
        TENTATIVE,
        DECLINED,
        /** The calendar does not tell, or told something that we do not know. */
        UNKNOWN
    }

    /** What an event says is not for the log. */
    @Override
    public String toString() {
        return "ManagedEvent[" + eventId + "]";
    }
}
