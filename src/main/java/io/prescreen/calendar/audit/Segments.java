package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The segments of the chain of the tenant whose transaction is open. */
@ApplicationScoped
class Segments implements PanacheRepositoryBase<Segment, RowId> {

    /** False when somebody else is at this chain: until a transaction ends, only one can have it. */
    Uni<Boolean> takeChain(TenantId tenant) {
        return getSession().chain(session -> session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:chain, 0))", Boolean.class)
                .setParameter("chain", "audit of " + tenant)
                .getSingleResult());
    }

    Uni<Optional<Segment>> last(TenantId tenant) {
        return find("id.tenant = ?1 order by number desc", tenant.value())
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Held as it is until the transaction ends. */
    Uni<Optional<Segment>> held(TenantId tenant, long number) {
        return find("id.tenant = ?1 and number = ?2", tenant.value(), number)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
