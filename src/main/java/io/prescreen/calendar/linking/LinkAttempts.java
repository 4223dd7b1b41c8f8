package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

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

    /** The attempt, while the exchange of its code is what is awaited. */
    Uni<Optional<LinkAttempt>> exchanging(RowId id) {
        return locked(id).map(found -> found.filter(attempt -> attempt.state == LinkAttempt.State.EXCHANGING));
    }

    Uni<Optional<LinkAttempt>> locked(RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }
}
