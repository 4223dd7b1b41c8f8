package io.prescreen.calendar.directory;

import java.util.Optional;

/**
 * A room or a piece of equipment as an account lists it.
 *
 * @param mailbox as the account spells it
 * @param capacity for how many; nothing below zero
 */
public record ListedResource(String mailbox, Optional<String> name, Optional<Integer> capacity, ResourcePlace place) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "a listed resource";
    }
}
