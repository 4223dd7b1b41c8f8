package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that have something to do once a service account is connected, or connected
 * again. Called in the transaction in which that happens. Never call out to others.
 */
public interface WhenServiceAccountConnects {

    Uni<Void> connected(RowId serviceAccount);
}
