package io.prescreen.calendar.delegation;

import java.util.Optional;

/**
 * What came of trying a mailbox.
 *
 * @param words Cronofy's, unless it is reachable
 */
public record ProbeOutcome(Kind kind, Optional<Refusal> words) {

    /** What is known now. */
    public enum Kind {
        /** It was granted, and is given back. */
        REACHABLE,
        /** The provider does not let the service account in. */
        REFUSED,
        /** Cronofy did not take the question: nothing is known. */
        NOT_TAKEN
    }

    static ProbeOutcome reachable() {
        return new ProbeOutcome(Kind.REACHABLE, Optional.empty());
    }

    static ProbeOutcome refused(Refusal words) {
        return new ProbeOutcome(Kind.REFUSED, Optional.of(words));
    }

    static ProbeOutcome notTaken(Refusal words) {
        return new ProbeOutcome(Kind.NOT_TAKEN, Optional.of(words));
    }
}
