package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.KnownResources;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Calendars into which many look: those of rooms and the general primary account's. In a transaction of the tenant. */
@ApplicationScoped
class ManyEyes {

    private final KnownResources resources;
    private final PrimaryLinks primary;

    ManyEyes(KnownResources resources, PrimaryLinks primary) {
        this.resources = resources;
        this.primary = primary;
    }

    /** @param mailboxes in lower case */
    Uni<Set<String>> among(TenantId tenant, Collection<String> mailboxes) {
        return resources.among(tenant, EnumSet.allOf(LinkKind.class), mailboxes).chain(rooms -> primary.of(tenant)
                .map(account -> {
                    Set<String> many = new HashSet<>(rooms);
                    account.map(LinkStatus::mailbox).filter(mailboxes::contains).ifPresent(many::add);
                    return many;
                }));
    }
}
