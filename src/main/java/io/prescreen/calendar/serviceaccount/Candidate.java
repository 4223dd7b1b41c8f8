package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.KnownMailbox;
import io.prescreen.calendar.directory.Standing;

/**
 * A mailbox that a service account may be to reach.
 *
 * @param resource the service account lists it as a room or a piece of equipment
 * @param forbidden the service account must not be able to reach it
 */
record Candidate(KnownMailbox known, boolean resource, boolean forbidden) {

    String address() {
        return known.address();
    }

    /** Nobody's in the directory, neither now nor before: the mailbox of a person who left is no room. */
    boolean isNobodys() {
        return known.standing() == Standing.UNLISTED && !known.remembered();
    }

    boolean isConfirmed() {
        return known.standing() == Standing.CONFIRMED;
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return known.toString();
    }
}
