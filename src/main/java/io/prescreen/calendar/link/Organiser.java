package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose calendar events are written to.
 *
 * @param person empty: the general primary account of the tenant
 * @param mailbox the person's own, or that of the primary account; lower case
 */
public record Organiser(Optional<PersonId> person, String mailbox) {

    public Organiser {
        mailbox = mailbox.toLowerCase(Locale.ROOT);
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "Organiser[" + person.map(PersonId::value).orElse("primary account") + "]";
    }
}
