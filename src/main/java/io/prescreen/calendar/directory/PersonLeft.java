package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import java.util.Optional;

/**
 * A person is no longer a user of the tenant.
 *
 * @param mailbox what the directory had; empty when they were not listed or their mailbox was refused
 */
public record PersonLeft(TenantId tenant, PersonId person, Optional<String> mailbox) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "%s left".formatted(person);
    }
}
