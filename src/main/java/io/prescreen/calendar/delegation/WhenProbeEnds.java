package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that have mailboxes tried. Called in the transaction that notes the outcome, in
 * which the request is locked: a failure undoes both, and the answer is taken up again later. A probe whose service
 * account ends has no outcome. Never call out to others.
 */
public interface WhenProbeEnds {

    /** @param mailbox in lower case */
    Uni<Void> ended(RowId serviceAccount, String mailbox, ProbeOutcome outcome);
}
