package io.prescreen.sandbox.cronofy.writing;

import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.event.Event;
import io.prescreen.sandbox.cronofy.event.Events;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.writing.History.Effect;
import java.time.Instant;
import java.util.Optional;

/** What calendar services do with events, whoever wants it: applications, organisers, attendees. */
public final class Meetings {

    private final CronofyState state;
    private final Events events;
    private final RoomAnswers rooms;

    Meetings(CronofyState state, RoomAnswers rooms) {
        this.state = state;
        this.events = state.events();
        this.rooms = rooms;
    }

    Effect apply(Write write) {
        return write instanceof Write.Upsert upsert ? upsert(upsert) : delete((Write.Delete) write);
    }

    /** Attendees who have not answered by themselves are asked again when the time changes. */
    public void change(Event event, Content content) {
        put(event.saying(content, now()));
    }

    public void delete(Event event) {
        events.put(event.deletedAt(now()));
    }

    public void answer(Event event, String email, Status status) {
        events.put(event.answered(email, status, now()));
    }

    /** An attendee takes it out of their own calendar. */
    public void removeFrom(Event event, String email) {
        events.put(event.removedBy(email, now()));
    }

    private Effect upsert(Write.Upsert write) {
        Optional<Event> before = events.find(write.key());
        String url = before.map(event -> event.content().url()).orElse(null);
        Content content = write.keepsUrl() ? write.content().withUrl(url) : write.content();
        Event event = before.map(known -> known.saying(content, now())).orElseGet(() -> first(write, content));
        put(event.inviting(write.invite(), write.remove()));
        return before.filter(known -> !known.deleted()).isPresent() ? Effect.UPDATED : Effect.CREATED;
    }

    private Event first(Write.Upsert write, Content content) {
        var key = write.key();
        String uid = Identifiers.eventUid(key.clientId(), key.mailbox(), key.calendar(), key.eventId());
        String organiser =
                state.mailboxes().find(key.mailbox()).map(Mailbox::ownerName).orElse(null);
        return Event.first(key, uid, organiser, content, now());
    }

    private Effect delete(Write.Delete write) {
        Optional<Event> known = events.find(write.key()).filter(event -> !event.deleted());
        known.ifPresent(this::delete);
        return known.isPresent() ? Effect.DELETED : Effect.NONE;
    }

    /** Rooms answer what is in their calendars already, so that they see what else is there. */
    private void put(Event event) {
        events.put(event);
        events.put(rooms.to(event, now()));
    }

    private Instant now() {
        return state.clock().now();
    }
}
