package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * Which mailboxes are a person's own: they may read what concerns these. A bean of whoever knows; called inside a
 * transaction of the tenant.
 */
public interface OwnMailboxes {

    /** In lower case. */
    Uni<Set<String>> of(TenantId tenant, PersonId person);
}
