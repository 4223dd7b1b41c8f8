package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.Optional;

/** What keeps a person from a colleague's mailbox: Business Connect. */
record ByPerson(CronofyState state) {

    Optional<Obstacle> to(Asked asked) {
        if (state.mailboxes().find(asked.by()).filter(Mailbox::isConnected).isEmpty()) {
            return Optional.of(
                    new Obstacle("errors.profile_disconnected", "The calendar of the requester is not connected."));
        }
        boolean shared = state.mailboxes()
                .find(asked.mailbox())
                .filter(found -> state.shares().isShared(found.address(), asked.by()))
                .isPresent();
        return shared
                ? Optional.empty()
                : Optional.of(new Obstacle("errors.not_accessible", "The requester cannot access the calendar."));
    }
}
