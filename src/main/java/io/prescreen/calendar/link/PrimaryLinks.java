package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The general primary account of a tenant: at most one. It belongs to the tenant, whoever linked it. To be called inside
 * a transaction of the tenant.
 */
@ApplicationScoped
public class PrimaryLinks {

    /** @param otherRoutes somebody can reach the mailbox in another way */
    public record Reached(LinkStatus link, boolean otherRoutes) {}

    private final Links links;
    private final GrantedLinks granted;
    private final ReachingLinks reaching;
    private final Establishing establishing;
    private final Ending ending;

    PrimaryLinks(Links links, GrantedLinks granted, ReachingLinks reaching, Establishing establishing, Ending ending) {
        this.links = links;
        this.granted = granted;
        this.reaching = reaching;
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
    public Uni<Optional<Made>> establish(TenantId tenant, Authorization authorization) {
        return links.waitForOthers("primary link of %s".formatted(tenant))
                .chain(() -> links.primaryOf(tenant, LockModeType.PESSIMISTIC_WRITE))
                .chain(former -> establishing.establish(former, Owner.tenant(tenant), authorization));
    }

    /** What is reached through it: its own mailbox first, then those of the delegations. */
    public Uni<List<Reached>> reached(TenantId tenant) {
        return links.primaryOf(tenant, LockModeType.NONE).chain(found -> found.map(primary ->
                        granted.delegationsOf(primary.id).chain(delegations -> reached(primary, delegations)))
                .orElse(Uni.createFrom().item(List.of())));
    }

    private Uni<List<Reached>> reached(Link primary, List<Link> delegations) {
        List<Link> through =
                Stream.concat(Stream.of(primary), delegations.stream()).toList();
        return reaching.to(
                        primary.id.tenantId(),
                        through.stream().map(link -> link.mailbox).toList())
                .map(all -> all.stream()
                        .map(ReachingLinks.Found::link)
                        .filter(link -> !through.contains(link))
                        .map(link -> link.mailbox)
                        .collect(Collectors.toSet()))
                .map(otherwise -> through.stream()
                        .map(link -> new Reached(link.status(), otherwise.contains(link.mailbox)))
                        .toList());
    }

    /** Ends it, if there is one, and what was obtained through it; the caller goes on to {@link Revoking}. */
    public Uni<Optional<Ended>> end(TenantId tenant) {
        return links.primaryOf(tenant, LockModeType.PESSIMISTIC_WRITE).chain(found -> found.map(
                        link -> ending.end(link, PersonalLinks.HEAD_START).map(Optional::of))
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    /** An authorisation that nobody claimed in time: nothing may remain of it at Cronofy. */
    public Uni<Void> abandon(TenantId tenant, Authorization authorization) {
        return establishing.abandon(Owner.tenant(tenant), authorization);
    }
}
