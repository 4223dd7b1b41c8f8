package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that follow who is in the directory and whose each mailbox is. Called in the
 * transaction that changes entries or confirmed domains, once however many: a failure of one undoes all. Never call out
 * to others.
 */
public interface WhenDirectoryChanges {

    Uni<Void> changed(TenantId tenant);
}
