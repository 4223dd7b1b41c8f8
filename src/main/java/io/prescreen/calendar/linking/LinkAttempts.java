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

    Uni<Optional<LinkAttempt>> begunBy(PersonId person, RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> Optional.ofNullable(found).filter(attempt -> attempt.isOf(person)));
    }
}
