package io.prescreen.calendar.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * A room or a piece of equipment of the tenant, however many accounts list it. Where they differ, whoever was asked last
 * is right.
 *
 * @param mailbox lower case, the domain in ASCII: a confirmed one, and the mailbox is and was nobody's
 * @param name the mailbox, where nobody tells one
 * @param capacity for how many
 * @param listedAt when it was listed last
 */
public record KnownResource(
        String mailbox, String name, Optional<Integer> capacity, ResourcePlace place, Instant listedAt) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "a resource listed at " + listedAt;
    }
}
