package io.prescreen.sandbox.cronofy.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.prescreen.sandbox.cronofy.event.Attendee;
import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.event.Location;
import java.time.Instant;
import java.util.List;

/**
 * An event as somebody has it in their calendar.
 *
 * @param eventId the application's
 * @param calendar of the organiser
 * @param start a time with offset, or a date
 * @param end exclusive
 * @param timeZone null for all-day events
 * @param managed whether it is theirs that the application wrote, rather than an invitation
 * @param status their own answer; null for the organiser
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownEvent(
        String uid,
        String eventId,
        String application,
        String organiser,
        String calendar,
        String summary,
        String description,
        String start,
        String end,
        String timeZone,
        Location location,
        String url,
        String joinUrl,
        boolean transparent,
        @JsonProperty("private") boolean isPrivate,
        List<Attendee> attendees,
        Status status,
        int sequence,
        boolean managed,
        Instant created,
        Instant updated) {

    static ShownEvent of(Event event, String person) {
        Content content = event.content();
        return new ShownEvent(
                event.uid(),
                event.key().eventId(),
                event.key().clientId(),
                event.key().mailbox(),
                event.key().calendar(),
                content.summary(),
                content.description(),
                ChangedEvent.text(content.start()),
                ChangedEvent.text(content.end()),
                ChangedEvent.zone(content.start()),
                content.location(),
                content.url(),
                content.joinUrl(),
                content.transparent(),
                content.isPrivate(),
                event.attendees(),
                event.attendee(person).map(Attendee::status).orElse(null),
                event.sequence(),
                event.isOrganisedBy(person),
                event.created(),
                event.updated());
    }
}
