package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.MailboxFreeBusy;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.Optional;

/**
 * Somebody who was read, however they were asked for.
 *
 * @param person as asked for
 * @param mailbox as asked for; of a person only when the caller has a route to it
 * @param hours theirs; of somebody to whom the caller has no route, the tenant's
 * @param promised to interviews; nothing where the caller has no route
 */
record Party(
        Attendee who,
        Optional<PersonId> person,
        Optional<String> mailbox,
        MailboxFreeBusy times,
        WorkingHours hours,
        Timeline promised) {

    /** The same one, asked for twice. */
    Party and(Party same) {
        return new Party(who, person.or(same::person), mailbox.or(same::mailbox), times, hours, promised);
    }

    /** @param read the time that was read */
    Member member(HoursRule rule, Stretch read) {
        return new Member(who, times.availability(), rule.working(hours, read), promised);
    }

    Member room() {
        return new Member(who, times.availability(), Optional.empty(), promised);
    }

    /** People and mailboxes are not for the log. */
    @Override
    public String toString() {
        return "party";
    }
}
