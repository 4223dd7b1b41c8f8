package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests of the tenant whose transaction is open. */
@ApplicationScoped
class Requests implements PanacheRepositoryBase<Request, RowId> {

    Uni<Optional<Request>> locked(RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** In one order, so that two who lock the same do not wait for each other. */
    Uni<List<Request>> locked(List<RowId> ofOneTenant) {
        return find(
                        "id.tenant = ?1 and id.id in ?2 order by id.id",
                        ofOneTenant.get(0).tenant(),
                        ofOneTenant.stream().map(RowId::id).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked; empty when it was ended or begun anew meanwhile, or somebody else took over. */
    Uni<Optional<Request>> awaited(ExchangeAttempt attempt) {
        return locked(attempt.request())
                .map(found -> found.filter(
                        request -> request.state == Request.State.ANSWERED && request.attempts == attempt.number()));
    }

    Uni<Optional<Model>> modelOf(TenantId tenant, byte[] callbackHash) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select model from Request where id.tenant = :tenant and callbackHash = :hash",
                                Model.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("hash", callbackHash)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<Optional<Request>> withCallback(TenantId tenant, byte[] hash) {
        return find("id.tenant = ?1 and callbackHash = ?2", tenant.value(), hash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<List<Request>> to(TenantId tenant, Collection<String> mailboxes) {
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        "id.tenant = ?1 and mailbox in ?2 and generation <> ?3 and purpose = REACH",
                        tenant.value(),
                        mailboxes,
                        VoidRequests.NEVER);
    }

    Uni<List<Request>> through(TenantId tenant, Collection<UUID> grantors, Collection<String> mailboxes) {
        return grantors.isEmpty() || mailboxes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("id.tenant = ?1 and grantor in ?2 and mailbox in ?3", tenant.value(), grantors, mailboxes);
    }

    Uni<List<Request>> through(RowId grantor, int most) {
        return find("id.tenant = ?1 and grantor = ?2 order by mailbox", grantor.tenant(), grantor.id())
                .page(0, most)
                .list();
    }

    /** Locked. */
    Uni<List<Request>> withCodeThrough(RowId grantor) {
        return find(
                        "id.tenant = ?1 and grantor = ?2 and state = ANSWERED order by id.id",
                        grantor.tenant(),
                        grantor.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<Void> forgetWithoutCodeThrough(RowId grantor) {
        return delete("id.tenant = ?1 and grantor = ?2 and state <> ANSWERED", grantor.tenant(), grantor.id())
                .replaceWithVoid();
    }

    Uni<List<Request>> lockedThrough(RowId grantor, Collection<String> mailboxes) {
        return find(
                        "id.tenant = ?1 and grantor = ?2 and mailbox in ?3 order by id.id",
                        grantor.tenant(),
                        grantor.id(),
                        mailboxes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<Request>> lockedTo(TenantId tenant, Collection<String> mailboxes) {
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("id.tenant = ?1 and mailbox in ?2 order by id.id", tenant.value(), mailboxes)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Those that wait for Cronofy or for us, and have not been made void, locked. */
    Uni<List<Request>> open(TenantId tenant, Model model, int most) {
        return find(
                        "id.tenant = ?1 and model = ?2 and state in ?3 and generation <> ?4 order by mailbox, id.id",
                        tenant.value(),
                        model,
                        Request.State.OPEN,
                        VoidRequests.NEVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    /** Nor is anything awaited that nobody wants. */
    Uni<Void> forgetAnswered(TenantId tenant, Model model) {
        return delete(
                        "id.tenant = ?1 and model = ?2 and (state not in ?3 or generation = ?4 and state <> ANSWERED)",
                        tenant.value(),
                        model,
                        Request.State.OPEN,
                        VoidRequests.NEVER)
                .replaceWithVoid();
    }

    /** Those whose codes are yet to be given back. */
    Uni<List<Request>> withoutActivation(TenantId tenant, Model model) {
        return list(
                "id.tenant = ?1 and model = ?2 and generation = ?3 and state = ANSWERED",
                tenant.value(),
                model,
                VoidRequests.NEVER);
    }

    /** Not as an entity: of transactions that remove some at the same moment one may stay open for good. */
    Uni<Void> forget(Request unwanted) {
        return forget(unwanted.id.tenantId(), List.of(unwanted));
    }

    Uni<Void> forget(TenantId tenant, Collection<Request> unwanted) {
        List<UUID> ids = unwanted.stream().map(request -> request.id.id()).toList();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : delete("id.tenant = ?1 and id.id in ?2", tenant.value(), ids).replaceWithVoid();
    }

    /** Whoever counts what a person has begun waits for others who count for the same person. */
    Uni<Integer> begunLately(TenantId tenant, Optional<PersonId> by) {
        return getSession().chain(session -> session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
                .setParameter(
                        "key",
                        "delegations of %s/%s"
                                .formatted(tenant, by.map(PersonId::value).orElse("")))
                .getSingleResult()
                .chain(() -> session.createNativeQuery("""
                                select coalesce(sum(begun_lately), 0) from delegation_request
                                 where tenant = :tenant and asked_by is not distinct from cast(:by as text)
                                   and model = 'BUSINESS_CONNECT'
                                   and begun_at > now() - interval '1 hour'""", Long.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("by", by.map(PersonId::value).orElse(null))
                        .getSingleResult()
                        .map(Long::intValue)));
    }
}
