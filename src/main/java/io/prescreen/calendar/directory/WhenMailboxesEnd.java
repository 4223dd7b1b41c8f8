package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/**
 * Implemented by beans of higher packages that keep something of mailboxes. Called in the transaction in which entries
 * lose them, before what was obtained to them ends: a failure of one undoes all. Never call out to others.
 */
public interface WhenMailboxesEnd {

    /** @param mailboxes that no confirmed entry has any more, in lower case */
    Uni<Void> ended(TenantId tenant, Collection<String> mailboxes);
}
