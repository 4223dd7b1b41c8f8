package io.prescreen.sandbox.cronofy.writing;

import io.prescreen.sandbox.cronofy.event.Attendee;
import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.event.EventKey;
import java.util.List;

/** What Cronofy has accepted and not yet brought to the calendar. */
public sealed interface Write {

    EventKey key();

    /** As the application named the calendar. */
    String calendarId();

    /**
     * Creates the event, or replaces what it says.
     *
     * @param keepsUrl whether a link that it has already stays
     * @param remove mail addresses
     */
    record Upsert(
            EventKey key,
            String calendarId,
            Content content,
            boolean keepsUrl,
            List<Attendee> invite,
            List<String> remove)
            implements Write {}

    /** Removes the event from all calendars. */
    record Delete(EventKey key, String calendarId) implements Write {}
}
