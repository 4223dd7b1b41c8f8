package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.tenancy.RowId;
import java.time.Instant;
import java.util.Optional;

/**
 * A mailbox that a service account must not be able to reach.
 *
 * @param reachable that it could, when an attempt last came to an end
 * @param triedAt when that was
 */
record ForbiddenMailbox(
        RowId id, RowId serviceAccount, String mailbox, State state, boolean reachable, Optional<Instant> triedAt) {

    /** What is known of it. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        UNTRIED,
        TRYING,
        NOT_REACHABLE,
        REACHABLE
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "mailbox %s, %s".formatted(id.id(), state);
    }
}
