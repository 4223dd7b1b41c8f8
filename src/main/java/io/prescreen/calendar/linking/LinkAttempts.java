package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The link attempts of the tenant whose transaction is open; each is locked for whoever looks at it. */
@ApplicationScoped
class LinkAttempts implements PanacheRepositoryBase<LinkAttempt, RowId> {

    Uni<Optional<LinkAttempt>> withState(TenantId tenant, byte[] stateHash) {
        return find("id.tenant = ?1 and stateHash = ?2", tenant.value(), stateHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The attempt that a browser came back from, if this person began it. */
    Uni<Optional<LinkAttempt>> begunBy(TenantId tenant, PersonId person, byte[] completionHash) {
        return find("id.tenant = ?1 and completionHash = ?2", tenant.value(), completionHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(found -> Optional.ofNullable(found).filter(attempt -> attempt.isOf(person)));
    }

    /** Those that could still lead to a link, or hold something that was authorised. */
    Uni<List<LinkAttempt>> underWay(TenantId tenant, Set<Purpose> purposes, Instant now) {
        return list(
                "id.tenant = ?1 and purpose in ?3 and (state = STARTED and expiresAt > ?2 or state in (RETURNED, EXCHANGING, CONFIRMING))"
                        + " order by createdAt, id.id",
                tenant.value(),
                now,
                purposes);
    }

    /** Of these the ones that need no call to Cronofy before they end, and whose exchange nobody awaits; locked. */
    Uni<List<LinkAttempt>> endable(TenantId tenant, Set<Purpose> purposes, Instant now) {
        return find(
                        "id.tenant = ?1 and purpose in ?3 and (state = STARTED and expiresAt > ?2 or state = RETURNED and code is null"
                                + " or state = EXCHANGING and claimedUntil <= ?2 or state = CONFIRMING)"
                                + " order by createdAt, id.id",
                        tenant.value(),
                        now,
                        purposes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 100)
                .list();
    }

    Uni<Optional<LinkAttempt>> nextWithCode(TenantId tenant, Set<Purpose> purposes) {
        return find(
                        "id.tenant = ?1 and purpose in ?2 and state = RETURNED and code is not null order by createdAt, id.id",
                        tenant.value(),
                        purposes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Boolean> isAnyCodeLeft(TenantId tenant, Set<Purpose> purposes) {
        return count(
                        "id.tenant = ?1 and purpose in ?2 and (state = EXCHANGING or state = RETURNED and code is not null)",
                        tenant.value(),
                        purposes)
                .map(number -> number > 0);
    }

    /** The attempts of this person that may still lead to a link; locked. */
    Uni<List<LinkAttempt>> openOf(TenantId tenant, PersonId person) {
        return find(
                        "id.tenant = ?1 and person = ?2 and state in (STARTED, RETURNED, EXCHANGING, CONFIRMING)"
                                + " order by id.id",
                        tenant.value(),
                        person.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The attempt, while the exchange of its code is what is awaited. */
    Uni<Optional<LinkAttempt>> exchanging(RowId id) {
        return locked(id).map(found -> found.filter(attempt -> attempt.state == LinkAttempt.State.EXCHANGING));
    }

    Uni<Optional<LinkAttempt>> locked(RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }
}
