package io.prescreen.sandbox.cronofy.event;

import io.prescreen.sandbox.cronofy.event.Attendee.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An event in its organiser's calendar, with everybody who is invited to it.
 *
 * @param uid its name in iCalendar, the same in all calendars
 * @param organiserName what the organiser is called
 * @param sequence counts how often its time changed
 * @param updated when anything changed, the last answer included
 * @param deleted whether it is gone from all calendars
 */
public record Event(
        EventKey key,
        String uid,
        String organiserName,
        Content content,
        List<Attendee> attendees,
        int sequence,
        Instant created,
        Instant updated,
        boolean deleted) {

    public Event {
        attendees = List.copyOf(attendees);
    }

    /** Nobody is invited yet. */
    public static Event first(EventKey key, String uid, String organiserName, Content content, Instant now) {
        return new Event(key, uid, organiserName, content, List.of(), 0, now, now, false);
    }

    public boolean isOrganisedBy(String mailbox) {
        return key.mailbox().equalsIgnoreCase(mailbox);
    }

    public Optional<Attendee> attendee(String email) {
        return attendees.stream().filter(attendee -> attendee.is(email)).findFirst();
    }

    /** Whether somebody who is invited still has it in their calendar. */
    public boolean isInCalendarOf(String email) {
        return isOrganisedBy(email)
                || attendee(email).filter(found -> !found.removed()).isPresent();
    }

    /** With another time everybody has to answer again. */
    public Event saying(Content another, Instant now) {
        boolean moved = deleted || !another.isAtTheTimeOf(content);
        List<Attendee> asked =
                moved ? each(attendee -> Attendee.invited(attendee.email(), attendee.name())) : attendees;
        return new Event(key, uid, organiserName, another, asked, moved ? sequence + 1 : sequence, created, now, false);
    }

    /** Who is in neither list stays; who is invited again keeps their answer, and has it in the calendar again. */
    public Event inviting(List<Attendee> invited, List<String> removed) {
        List<Attendee> all = new ArrayList<>(attendees);
        removed.forEach(email -> all.removeIf(attendee -> attendee.is(email)));
        for (Attendee more : invited) {
            Optional<Attendee> known =
                    all.stream().filter(one -> one.is(more.email())).findFirst();
            known.ifPresentOrElse(one -> all.set(all.indexOf(one), one.named(more.name())), () -> all.add(more));
        }
        return with(all, updated);
    }

    public Event answered(String email, Status status, Instant now) {
        return with(each(attendee -> attendee.is(email) ? attendee.answering(status) : attendee), now);
    }

    /** The attendee took it out of their own calendar, which declines it. */
    public Event removedBy(String email, Instant now) {
        return with(each(attendee -> attendee.is(email) ? attendee.removing() : attendee), now);
    }

    public Event deletedAt(Instant now) {
        return new Event(key, uid, organiserName, content, attendees, sequence, created, now, true);
    }

    private Event with(List<Attendee> changed, Instant now) {
        return new Event(key, uid, organiserName, content, changed, sequence, created, now, deleted);
    }

    private List<Attendee> each(UnaryOperator<Attendee> change) {
        return attendees.stream().map(change).toList();
    }
}
