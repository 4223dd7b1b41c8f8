package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that choose what service accounts reach. As long as something is to be given back,
 * its mailbox cannot be asked for; whoever wants it again by then hears here that it can. Called in the transaction that
 * forgets the request. Never call out to others.
 */
public interface WhenVoidRequestEnds {

    Uni<Void> ended(RowId serviceAccount);
}
