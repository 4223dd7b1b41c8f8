package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that wait for a calendar which can be written to: its link was made, works again,
 * or its owner has chosen another calendar. Called in the transaction in which that happens. Never call out to others.
 */
public interface WhenLinkConnects {

    /** @param owner whose link it is; of a delegation the mailbox that it leads to, and nobody */
    Uni<Void> connected(TenantId tenant, Organiser owner);
}
