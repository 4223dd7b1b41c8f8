package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.Standing;
import java.util.Optional;

/** Why a mailbox cannot be named, in words for administrators. */
final class Objection {

    private static final String OUTSIDE = "must be in a mail domain that is confirmed";

    private Objection() {}

    /** To being listed in a coverage. */
    static Optional<String> toPerson(Candidate one) {
        if (!one.known().inConfirmedDomain()) {
            return Optional.of(OUTSIDE);
        }
        if (one.forbidden()) {
            return Optional.of("must not be one that the scope proof names");
        }
        if (one.known().standing() == Standing.QUARANTINED) {
            return Optional.of("is quarantined: somebody has to decide first");
        }
        return one.isConfirmed() || one.isNobodys()
                ? Optional.empty()
                : Optional.of("was the mailbox of somebody who left, or has another one now");
    }

    /** To being listed as a room or a piece of equipment. */
    static Optional<String> toResource(Candidate one) {
        return toPerson(one).or(() -> one.isNobodys() ? Optional.empty() : Optional.of("is the mailbox of a person"));
    }

    /** To being what must not be reachable. */
    static Optional<String> toForbidden(Candidate one, Coverage coverage) {
        if (!one.known().inConfirmedDomain()) {
            return Optional.of(OUTSIDE);
        }
        boolean listed = coverage.listedPeople().contains(one.address())
                || coverage.listedResources().contains(one.address());
        return listed ? Optional.of("must not be in a list of the coverage") : Optional.empty();
    }
}
