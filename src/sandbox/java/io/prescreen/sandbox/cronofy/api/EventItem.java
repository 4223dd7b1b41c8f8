package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Attendee;
import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.event.Location;
import java.util.List;

/**
 * An event as applications read it; what the calendar does not know is absent.
 *
 * @param eventId only of events that the application wrote
 * @param start a time, a date, or either with its zone
 * @param end exclusive; of the same kind
 */
record EventItem(
        String calendarId,
        String eventUid,
        String eventId,
        String summary,
        String description,
        Object start,
        Object end,
        boolean deleted,
        String created,
        String updated,
        Location location,
        String url,
        String participationStatus,
        List<Person> attendees,
        Person organizer,
        String transparency,
        String status,
        List<String> categories,
        boolean recurring,
        boolean eventPrivate,
        String meetingUrl,
        Options options) {

    /** @param status of attendees only */
    record Person(String email, String displayName, String status) {

        static Person of(Attendee attendee) {
            return new Person(
                    attendee.email(), attendee.name(), attendee.status().text());
        }
    }

    /** What the application may do with it. */
    record Options(boolean delete, boolean update, boolean changeParticipationStatus) {}

    static EventItem of(Event event, Account account, String calendarId, String uid, FreeBusyTimes times) {
        Content content = event.content();
        boolean managed = account.manages(event);
        String mailbox = account.mailbox().address();
        return new EventItem(
                calendarId,
                uid,
                managed ? event.key().eventId() : null,
                content.summary(),
                content.description(),
                times.write(content.start()),
                times.write(content.end()),
                event.deleted(),
                event.created().toString(),
                event.updated().toString(),
                content.location(),
                content.url(),
                event.attendee(mailbox)
                        .map(Attendee::status)
                        .orElse(Attendee.Status.ACCEPTED)
                        .text(),
                event.attendees().stream().map(Person::of).toList(),
                new Person(event.key().mailbox(), event.organiserName(), null),
                content.transparent() ? "transparent" : "opaque",
                event.deleted() ? "cancelled" : "confirmed",
                List.of(),
                false,
                content.isPrivate(),
                content.joinUrl(),
                new Options(managed, managed, !event.isOrganisedBy(mailbox)));
    }
}
