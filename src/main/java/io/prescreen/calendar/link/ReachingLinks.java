package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The links by which mailboxes are reached, each with the link that it was obtained through. */
@ApplicationScoped
class ReachingLinks {

    /** @param grantor null unless the link is a delegation */
    record Found(Link link, Link grantor) {

        /** Whose it is; empty: the tenant's. */
        Optional<PersonId> holder() {
            return Optional.ofNullable(grantor == null ? link.person : grantor.person)
                    .map(PersonId::new);
        }

        /** For the one who holds it. */
        Route.Kind kind() {
            if (link.kind == LinkKind.PERSONAL) {
                return Route.Kind.PERSONAL_LINK;
            }
            LinkKind source = grantor == null ? link.kind : grantor.kind;
            return switch (source) {
                case PERSONAL, DELEGATION -> Route.Kind.DELEGATION;
                case PRIMARY -> Route.Kind.PRIMARY_LINK;
                case SERVICE_ACCOUNT -> Route.Kind.SERVICE_ACCOUNT;
            };
        }

        Route route(Route.Kind kind) {
            return new Route(kind, link.status(), Route.Level.of(link.scope));
        }
    }

    private static final List<LinkState> IN_USE = List.of(LinkState.LINKED, LinkState.DISCONNECTED);

    /** A service account only hands out delegations; a delegation whose grantor is gone is on its way out. */
    private static final String REACHING = """
            from Link l left join Link g on g.id.tenant = l.id.tenant and g.id.id = l.grantor
            where l.id.tenant = :tenant and l.state in (:inUse) and l.kind <> SERVICE_ACCOUNT
              and (l.kind <> DELEGATION or g.state in (:inUse))
            """;

    private static final String FOR_CALLER = """
            and (l.kind = PRIMARY or l.shared or l.person = :person
                 or g.kind in (PRIMARY, SERVICE_ACCOUNT) or g.person = :person)
            """;

    /** Those that this caller may use; of what others have linked to the same mailboxes nothing is read. */
    Uni<List<Found>> forCaller(Caller caller, Collection<String> mailboxes) {
        return Panache.getSession()
                .chain(session -> to(session, caller.tenant(), mailboxes, FOR_CALLER)
                        .setParameter("person", personOf(caller))
                        .getResultList())
                .map(ReachingLinks::found);
    }

    /** All of the tenant, whoever may use them. */
    Uni<List<Found>> to(TenantId tenant, Collection<String> mailboxes) {
        return Panache.getSession()
                .chain(session -> to(session, tenant, mailboxes, "").getResultList())
                .map(ReachingLinks::found);
    }

    private static Mutiny.SelectionQuery<Object[]> to(
            Mutiny.Session session, TenantId tenant, Collection<String> mailboxes, String condition) {
        return session.createQuery(
                        "select l, g " + REACHING + condition + "and l.mailbox in (:mailboxes)", Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("inUse", IN_USE)
                .setParameter("mailboxes", mailboxes);
    }

    /** No person is called nothing. */
    private static String personOf(Caller caller) {
        return caller.person().map(PersonId::value).orElse("");
    }

    /** Links of these kinds and what was obtained through them, that first, as far as they have not ended. */
    Uni<List<Found>> rootedIn(TenantId tenant, Set<LinkKind> roots, int most) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select l, g from Link l left join Link g on g.id.tenant = l.id.tenant and g.id.id = l.grantor
                                 where l.id.tenant = :tenant and l.state <> REVOKING
                                   and (l.kind in (:roots) or l.kind = DELEGATION and g.kind in (:roots))
                                 order by case when l.kind = DELEGATION then 0 else 1 end, l.mailbox, l.id.id""", Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("roots", roots)
                        .setMaxResults(most)
                        .getResultList())
                .map(ReachingLinks::found);
    }

    private static List<Found> found(List<Object[]> rows) {
        return rows.stream().map(row -> new Found((Link) row[0], (Link) row[1])).toList();
    }

    Uni<List<String>> mailboxesFor(Caller caller, String after, int most) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select distinct l.mailbox " + REACHING + FOR_CALLER
                                + "and l.mailbox > :after order by l.mailbox",
                        String.class)
                .setParameter("tenant", caller.tenant().value())
                .setParameter("inUse", IN_USE)
                .setParameter("person", personOf(caller))
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }
}
