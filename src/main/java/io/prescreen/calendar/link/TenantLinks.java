package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links of a tenant that end together: those of some kinds, the roots, and what was obtained through them. To be called
 * inside a transaction of the tenant.
 */
@ApplicationScoped
public class TenantLinks {

    /** @param holder the person whose link it is, or was obtained through; empty: it belongs to the tenant */
    public record Held(LinkStatus link, Optional<PersonId> holder) {}

    private static final int AT_ONCE = 100;

    private final Links links;
    private final ReachingLinks found;
    private final Ending ending;
    private final UpstreamGrants grants;

    TenantLinks(Links links, ReachingLinks found, Ending ending, UpstreamGrants grants) {
        this.links = links;
        this.found = found;
        this.ending = ending;
        this.grants = grants;
    }

    /** All of them, in the order in which they end. */
    public Uni<List<Held>> rootedIn(TenantId tenant, Set<LinkKind> roots) {
        return found.rootedIn(tenant, roots, Integer.MAX_VALUE).map(TenantLinks::held);
    }

    /** Ends some hundred: delegations before what they were obtained through. Empty: none is left. */
    public Uni<List<Held>> endSome(TenantId tenant, Set<LinkKind> roots) {
        return found.rootedIn(tenant, roots, AT_ONCE).chain(some -> {
            boolean delegations = some.stream().anyMatch(one -> one.grantor() != null);
            List<ReachingLinks.Found> alike = some.stream()
                    .filter(one -> (one.grantor() != null) == delegations)
                    .toList();
            return links.lockedInUse(
                            tenant,
                            alike.stream().map(one -> one.link().id.id()).toList())
                    .call(links -> end(links, roots))
                    .map(locked -> held(alike.stream()
                            .filter(one -> locked.contains(one.link()))
                            .toList()));
        });
    }

    /** Cronofy hears of service accounts, not of each of the thousands that were obtained through them. */
    private Uni<List<RowId>> end(List<Link> some, Set<LinkKind> roots) {
        boolean together = roots.contains(LinkKind.SERVICE_ACCOUNT)
                && some.stream().allMatch(link -> link.kind == LinkKind.DELEGATION);
        return together ? ending.endWithGrantor(some) : ending.end(some);
    }

    /** A link that has ended, and of which Cronofy may have yet to hear. */
    public Uni<Optional<RowId>> nextToRevoke(TenantId tenant, Set<LinkKind> roots) {
        return links.ended(tenant, roots).map(link -> link.map(one -> one.id));
    }

    /** Service accounts that waited for others: perhaps these were the tenant's own, and have let go. */
    public Uni<Void> lookAtWaiting(TenantId tenant) {
        return links.waitingForOthers(tenant).chain(waiting -> Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(
                        link -> grants.isGrantedHeld(link.subjectHash).invoke(held -> link.waitsForOthers = held))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    /** Whether Cronofy has yet to hear of it. What waits for others has been done for this tenant. */
    public Uni<Boolean> isToRevoke(RowId id) {
        return links.findById(id).map(link -> link != null && !link.waitsForOthers);
    }

    private static List<Held> held(List<ReachingLinks.Found> links) {
        return links.stream()
                .map(one -> new Held(one.link().status(), one.holder()))
                .toList();
    }
}
