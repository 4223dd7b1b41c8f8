package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that keep something of an account's resources. Called in the transaction that
 * stores a list with other mailboxes than the one before: a failure of one undoes all. Never call out to others.
 */
public interface WhenResourcesChange {

    /** @param link the service account or general primary account that lists them */
    Uni<Void> changed(RowId link);
}
