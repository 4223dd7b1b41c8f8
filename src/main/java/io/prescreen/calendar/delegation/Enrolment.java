package io.prescreen.calendar.delegation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a mailbox stands that is to be reached through a service account.
 *
 * @param mailbox in lower case
 * @param since when it was begun, or answered
 * @param refusal Cronofy's words, when it refused: for administrators alone
 */
public record Enrolment(String mailbox, State state, Instant since, Optional<Refusal> refusal) {

    /** Where it stands. */
    @RegisterForReflection
    public enum State {
        /** Cronofy is yet to be asked. */
        ASKING,
        /** Cronofy was asked, or what it answered is yet to be taken up. */
        PENDING,
        LINKED,
        /** There is a link, and it does not work. */
        DISCONNECTED,
        REFUSED,
        /** Something else than the mailbox asked for was granted, and given back. */
        QUARANTINED;

        boolean isLink() {
            return this == LINKED || this == DISCONNECTED;
        }
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "Enrolment[" + state + "]";
    }
}
