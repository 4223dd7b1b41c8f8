package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The links by which an organiser's calendar might be written to. To be called inside a transaction of the tenant. */
@ApplicationScoped
class WritingLinks {

    private final Links links;
    private final ReachingLinks reaching;

    WritingLinks(Links links, ReachingLinks reaching) {
        this.links = links;
        this.reaching = reaching;
    }

    /** The best first: what works, one's own, what may write, what is oldest. */
    Uni<List<Route>> of(TenantId tenant, Organiser organiser, Set<LinkKind> roots) {
        return ownOf(tenant, organiser).chain(own -> reaching.to(tenant, Set.of(organiser.mailbox()))
                .map(found -> Stream.concat(own.stream(), found.stream().filter(one -> isHeldFor(organiser, one)))
                        .filter(one -> roots.contains(rootOf(one)))
                        .map(one -> one.route(one.kind()))
                        .sorted(Route.BEST_FIRST)
                        .toList()));
    }

    /** Whatever mailbox it is: an own calendar need not be the one that the directory knows. */
    private Uni<Optional<ReachingLinks.Found>> ownOf(TenantId tenant, Organiser organiser) {
        return organiser.person().isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : links.personalOf(tenant, organiser.person().get(), LockModeType.NONE)
                        .map(link -> link.filter(Link::isInUse).map(own -> new ReachingLinks.Found(own, null)));
    }

    /** What the tenant was granted for this mailbox; its primary link itself only where that is the organiser. */
    private static boolean isHeldFor(Organiser organiser, ReachingLinks.Found found) {
        return switch (found.link().kind) {
            case DELEGATION ->
                organiser.sure()
                        && organiser.person().isPresent()
                        && found.holder().isEmpty()
                        && isOfTenant(found);
            case PRIMARY -> organiser.person().isEmpty();
            case PERSONAL, SERVICE_ACCOUNT -> false;
        };
    }

    /** A delegation through somebody's own link belongs to that one. */
    private static boolean isOfTenant(ReachingLinks.Found found) {
        LinkKind grantor = found.grantor().kind;
        return grantor == LinkKind.PRIMARY || grantor == LinkKind.SERVICE_ACCOUNT;
    }

    private static LinkKind rootOf(ReachingLinks.Found found) {
        return found.grantor() == null ? found.link().kind : found.grantor().kind;
    }
}
