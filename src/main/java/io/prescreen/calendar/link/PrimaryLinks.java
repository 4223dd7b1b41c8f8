package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * The general primary account of a tenant: at most one. It belongs to the tenant, whoever linked it. To be called inside
 * a transaction of the tenant.
 */
@ApplicationScoped
public class PrimaryLinks {

    private final Links links;
    private final Establishing establishing;
    private final Ending ending;

    PrimaryLinks(Links links, Establishing establishing, Ending ending) {
        this.links = links;
        this.establishing = establishing;
        this.ending = ending;
    }

    public Uni<Optional<LinkStatus>> of(TenantId tenant) {
        return links.primaryOf(tenant, LockModeType.NONE).map(link -> link.map(Link::status));
    }

    /**
     * Makes the authorisation the tenant's primary link, in place of an earlier one: the delegations obtained through
     * that one end with it.
     *
     * @return empty when the same authorisation is being revoked at this moment: then it is given up, and an earlier link
     *     stays
     */
    public Uni<Optional<LinkStatus>> establish(TenantId tenant, Authorization authorization) {
        return links.waitForOthers("primary link of %s".formatted(tenant))
                .chain(() -> links.primaryOf(tenant, LockModeType.PESSIMISTIC_WRITE))
                .chain(former -> establishing.establish(former, Owner.tenant(tenant), authorization));
    }

    /** Ends it, if there is one, and what was obtained through it; the caller goes on to {@link Revoking}. */
    public Uni<Optional<RowId>> end(TenantId tenant) {
        return links.primaryOf(tenant, LockModeType.PESSIMISTIC_WRITE).chain(found -> found.map(
                        link -> ending.end(link, PersonalLinks.HEAD_START).replaceWith(Optional.of(link.id)))
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    /** An authorisation that nobody claimed in time: nothing may remain of it at Cronofy. */
    public Uni<Void> abandon(TenantId tenant, Authorization authorization) {
        return establishing.abandon(Owner.tenant(tenant), authorization);
    }
}
