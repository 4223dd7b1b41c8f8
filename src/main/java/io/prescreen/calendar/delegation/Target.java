package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.PersonId;
import java.util.Locale;
import java.util.Optional;

/** Whose calendar is wanted: that of a mailbox, or of a person with whatever mailbox the directory has for them. */
public record Target(Optional<PersonId> person, Optional<String> mailbox) {

    public static Target of(PersonId person) {
        return new Target(Optional.of(person), Optional.empty());
    }

    /** However it is spelled. */
    public static Target of(String mailbox) {
        return new Target(Optional.empty(), Optional.of(mailbox.toLowerCase(Locale.ROOT)));
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return person.map(PersonId::value).orElse("a mailbox");
    }
}
