package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The links of the tenant whose transaction is open. */
@ApplicationScoped
class Links implements PanacheRepositoryBase<Link, RowId> {

    /** The person's own link that is not on its way out, locked against changes by others when so wished. */
    Uni<Optional<Link>> personalOf(TenantId tenant, PersonId person, LockModeType lock) {
        return find(
                        "id.tenant = ?1 and person = ?2 and kind = ?3 and state <> ?4",
                        tenant.value(),
                        person.value(),
                        LinkKind.PERSONAL,
                        LinkState.REVOKING)
                .withLock(lock)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The tenant's primary link that is not on its way out. */
    Uni<Optional<Link>> primaryOf(TenantId tenant, LockModeType lock) {
        return find(
                        "id.tenant = ?1 and kind = ?2 and state <> ?3",
                        tenant.value(),
                        LinkKind.PRIMARY,
                        LinkState.REVOKING)
                .withLock(lock)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Those that are not on their way out, in the order in which they were connected. */
    Uni<List<Link>> serviceAccountsOf(TenantId tenant) {
        return list(
                "id.tenant = ?1 and kind = SERVICE_ACCOUNT and state <> ?2 order by linkedAt, id.id",
                tenant.value(),
                LinkState.REVOKING);
    }

    /** The tenant's service account that is this one at Cronofy, locked. */
    Uni<Optional<Link>> serviceAccountWith(TenantId tenant, byte[] subjectHash) {
        return find(
                        "id.tenant = ?1 and kind = SERVICE_ACCOUNT and state <> ?2 and subjectHash = ?3",
                        tenant.value(),
                        LinkState.REVOKING,
                        subjectHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Those of these that have not ended meanwhile, locked. */
    Uni<List<Link>> lockedInUse(TenantId tenant, List<UUID> ids) {
        return find(
                        "id.tenant = ?1 and state <> ?2 and id.id in ?3 order by id.id",
                        tenant.value(),
                        LinkState.REVOKING,
                        ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * One of these kinds, or obtained through these, that has ended and of which Cronofy is to hear; of delegations
     * nobody may know any more what they were obtained through.
     */
    Uni<Optional<Link>> ended(TenantId tenant, Set<LinkKind> roots) {
        return getSession()
                .chain(session -> session.createQuery("""
                                select l from Link l left join Link g on g.id.tenant = l.id.tenant and g.id.id = l.grantor
                                 where l.id.tenant = :tenant and l.state = REVOKING and not l.waitsForOthers
                                   and (l.dueAt is not null or l.grantor is null or g.waitsForOthers)
                                   and (l.kind in (:roots)
                                        or l.kind = DELEGATION and (l.grantor is null or g.kind in (:roots)))
                                 order by l.dueAt""", Link.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("roots", roots)
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Service accounts that have ended, but are not to be revoked while others hold what they granted; locked. */
    Uni<List<Link>> waitingForOthers(TenantId tenant) {
        return find(
                        "id.tenant = ?1 and state = ?2 and waitsForOthers order by id.id",
                        tenant.value(),
                        LinkState.REVOKING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Not as an entity: of transactions that remove some at the same moment one may stay open for good. */
    Uni<Void> forget(RowId id) {
        return delete("id", id).replaceWithVoid();
    }

    /** Whoever makes a link of which there is one waits for others who do: until it is there, no row can be locked. */
    Uni<Void> waitForOthers(String name) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                        .setParameter("name", name)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Fails when the link is gone, or on its way out. */
    Uni<Link> usable(RowId id, LockModeType lock) {
        return findById(id, lock).onItem().transform(link -> {
            if (link == null || link.refreshToken == null) {
                throw new LinkDisconnectedException();
            }
            return link;
        });
    }

    /** How many of these, or obtained through these, have which state, were checked, and are in their first sync. */
    Uni<List<Object[]>> countsInUse(TenantId tenant, Set<LinkKind> roots) {
        return getSession().chain(session -> session.createQuery("""
                                select l.state, case when l.checkedAt is null then false else true end as checked,
                                       l.initialSync, count(*)
                                  from Link l left join Link g on g.id.tenant = l.id.tenant and g.id.id = l.grantor
                                 where l.id.tenant = :tenant and l.state <> REVOKING
                                   and (l.kind in (:roots)
                                        or l.kind = DELEGATION and g.kind in (:roots) and g.state <> REVOKING)
                                 group by l.state, checked, l.initialSync""", Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("roots", roots)
                .getResultList());
    }
}
