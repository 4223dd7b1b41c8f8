package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose calendar events are written to.
 *
 * @param person empty: the general primary account of the tenant
 * @param mailbox the person's own, or that of the primary account; lower case
 * @param sure nobody else has the mailbox by now; otherwise there is no way to it but the person's own link
 */
public record Organiser(Optional<PersonId> person, String mailbox, boolean sure) {

    public Organiser {
        mailbox = mailbox.toLowerCase(Locale.ROOT);
    }

    public Organiser(Optional<PersonId> person, String mailbox) {
        this(person, mailbox, true);
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "Organiser[" + person.map(PersonId::value).orElse("primary account") + "]";
    }
}
