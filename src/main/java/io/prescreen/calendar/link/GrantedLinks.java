package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The links that were obtained through another one, its grantor, in the tenant whose transaction is open. */
@ApplicationScoped
class GrantedLinks implements PanacheRepositoryBase<Link, RowId> {

    /** The mailboxes obtained through this link, and of each whether another link reaches it. */
    Uni<List<Object[]>> reachedThrough(RowId grantor) {
        return getSession().chain(session -> session.createQuery("""
                                select l.mailbox, case when exists (
                                    select 1 from Link o left join Link g on g.id.tenant = o.id.tenant and g.id.id = o.grantor
                                     where o.id.tenant = l.id.tenant and o.mailbox = l.mailbox
                                       and o.state in (LINKED, DISCONNECTED) and o.kind <> SERVICE_ACCOUNT
                                       and (o.kind <> DELEGATION or g.state in (LINKED, DISCONNECTED) and g.id.id <> :grantor)
                                    ) then true else false end
                                  from Link l
                                 where l.id.tenant = :tenant and l.grantor = :grantor and l.state <> REVOKING
                                 order by l.mailbox""", Object[].class)
                .setParameter("tenant", grantor.tenant())
                .setParameter("grantor", grantor.id())
                .getResultList());
    }

    /** The delegation to this mailbox through this link, locked. */
    Uni<Optional<Link>> delegationTo(RowId grantor, String mailbox) {
        return delegations("grantor = ?3 and mailbox = ?4", grantor.tenantId(), grantor.id(), mailbox)
                .map(found -> found.stream().findFirst());
    }

    /** The delegations to these mailboxes through this link, locked. */
    Uni<List<Link>> delegationsTo(RowId grantor, Collection<String> mailboxes) {
        return delegations("grantor = ?3 and mailbox in ?4", grantor.tenantId(), grantor.id(), mailboxes);
    }

    /** All delegations to this mailbox, locked. */
    Uni<List<Link>> delegationsTo(TenantId tenant, String mailbox) {
        return delegations("mailbox = ?3", tenant, mailbox);
    }

    /** All delegations through this link, locked. */
    Uni<List<Link>> obtainedThrough(RowId grantor) {
        return delegations("grantor = ?3", grantor.tenantId(), grantor.id());
    }

    /** Some delegations through this link, locked. */
    Uni<List<Link>> someObtainedThrough(RowId grantor, int most) {
        return find(
                        "id.tenant = ?1 and kind = DELEGATION and state <> ?2 and grantor = ?3 order by id.id",
                        grantor.tenant(),
                        LinkState.REVOKING,
                        grantor.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    /** All delegations through this link, in the order of their mailboxes, not locked. */
    Uni<List<Link>> delegationsOf(RowId grantor) {
        return list(
                "id.tenant = ?1 and kind = DELEGATION and state <> ?2 and grantor = ?3 order by mailbox",
                grantor.tenant(),
                LinkState.REVOKING,
                grantor.id());
    }

    /** From now on each that has ended is to be revoked by itself. */
    Uni<Void> revokeAll(RowId grantor) {
        return execute(grantor, """
                update link set due_at = now()
                 where tenant = :tenant and grantor = :grantor and state = 'REVOKING' and due_at is null""");
    }

    /** Those that have ended have gone with it. */
    Uni<Void> forgetEnded(RowId grantor) {
        return execute(
                grantor, "delete from link where tenant = :tenant and grantor = :grantor and state = 'REVOKING'");
    }

    /** Whatever was obtained through it has died at Cronofy. */
    Uni<Void> noteRevoked(RowId grantor) {
        return execute(grantor, """
                update link set state = 'DISCONNECTED', reason = 'AUTHORIZATION_REVOKED', access_token = null,
                       refresh_token = null, relink_url = null, refreshing_until = null, checked_at = now()
                 where tenant = :tenant and grantor = :grantor and state in ('LINKED', 'DISCONNECTED')""");
    }

    private Uni<List<Link>> delegations(String condition, TenantId tenant, Object... more) {
        Object[] parameters = Stream.concat(Stream.of(tenant.value(), LinkState.REVOKING), Stream.of(more))
                .toArray();
        return find(
                        "id.tenant = ?1 and kind = DELEGATION and state <> ?2 and " + condition + " order by id.id",
                        parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Uni<Void> execute(RowId grantor, String sql) {
        return getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("tenant", grantor.tenant())
                        .setParameter("grantor", grantor.id())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
