package io.prescreen.calendar.cronofy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An event as it is to stand in a calendar; whatever stood there under the same id is replaced.
 *
 * @param eventId ours, at most 64 characters; unique in the calendar
 * @param summary 1 to 1024 characters
 * @param description plain text, at most 4096 characters; may be empty
 * @param start whole seconds
 * @param end whole seconds, after {@code start}
 * @param zone the one in which calendars show it
 * @param location where, in words
 * @param invite everybody who is to be invited, also those who are already
 * @param remove mailboxes of those who were invited and are not any more
 * @param transparent it does not make its calendar busy
 * @param isPrivate others who may see the calendar see only that there is something
 */
public record EventDraft(
        String eventId,
        String summary,
        String description,
        Instant start,
        Instant end,
        ZoneId zone,
        Optional<String> location,
        List<Guest> invite,
        List<String> remove,
        boolean transparent,
        boolean isPrivate) {

    /** @param name as it is shown; empty: unknown */
    public record Guest(String mailbox, Optional<String> name) {

        /** Who is invited is not for the log. */
        @Override
        public String toString() {
            return "Guest";
        }
    }

    public EventDraft {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
        invite = List.copyOf(invite);
        remove = List.copyOf(remove);
    }

    /** What an event says is not for the log. */
    @Override
    public String toString() {
        return "EventDraft[" + eventId + "]";
    }
}
