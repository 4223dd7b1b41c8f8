package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tenant whose transaction is open has activated. */
@ApplicationScoped
class Integrations implements PanacheRepositoryBase<Integration, RowId> {

    /** Does nothing to an active or resetting one; each activation counts the generation up. */
    private static final String ACTIVATE = """
            insert into integration (tenant, id, model, state, generation, activated_at, activated_by)
            values (:tenant, :id, :model, 'ACTIVE', 1, now(), :by)
            on conflict (tenant, model) do update
                set state = 'ACTIVE', generation = integration.generation + 1,
                    activated_at = now(), activated_by = excluded.activated_by
                where integration.state = 'INACTIVE'""";

    Uni<List<Integration>> all(TenantId tenant) {
        return list("id.tenant", tenant.value());
    }

    Uni<Optional<Integration>> of(TenantId tenant, Model model) {
        return find("id.tenant = ?1 and model = ?2", tenant.value(), model)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Locked against changes, together with others who only need that it stays. */
    Uni<Optional<Integration>> held(TenantId tenant, Model model) {
        return find("id.tenant = ?1 and model = ?2", tenant.value(), model)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Locked against everybody: from now on nobody holds it. */
    Uni<Optional<Integration>> locked(TenantId tenant, Model model) {
        return find("id.tenant = ?1 and model = ?2", tenant.value(), model)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Whether it was inactive until now. */
    Uni<Boolean> activate(TenantId tenant, Model model, PersonId by) {
        return getSession()
                .chain(session -> session.createNativeQuery(ACTIVATE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("model", model.name())
                        .setParameter("by", by.value())
                        .executeUpdate())
                .map(changed -> changed > 0);
    }
}
