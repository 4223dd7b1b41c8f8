package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The interviews of the tenant whose transaction is open. */
@ApplicationScoped
class Interviews implements PanacheRepositoryBase<Interview, RowId> {

    Uni<Optional<Interview>> locked(RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** @param lock against changes by others, when so wished */
    Uni<Optional<Interview>> called(TenantId tenant, String name, LockModeType lock) {
        return find("id.tenant = ?1 and name = ?2", tenant.value(), name)
                .withLock(lock)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Whoever makes one waits for others who make the same: until it is there, no row can be locked. */
    Uni<Void> waitForOthers(TenantId tenant, String name) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
                        .setParameter("key", "interview %s/%s".formatted(tenant, name))
                        .getSingleResult())
                .replaceWithVoid();
    }
}
