package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * The entry of a person.
 *
 * @param mailbox lower case, its domain in ASCII; empty after it was refused
 * @param standing of this person's claim to the mailbox
 * @param reasons why it is quarantined; empty unless it is
 */
public record DirectoryPerson(
        PersonId id, Optional<String> mailbox, String displayName, Standing standing, List<QuarantineReason> reasons) {

    /** Names and mailboxes are not for the log. */
    @Override
    public String toString() {
        return "entry of %s, %s".formatted(id, standing);
    }
}
