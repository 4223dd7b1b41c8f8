package io.prescreen.calendar.resource;

import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An administrator does not want to wait for the next hour. Whoever has been asked just now is not asked again. */
@ApplicationScoped
class WishingLists {

    private static final String MAKE_DUE = """
            update resource_listing set due_at = now()
             where tenant = :tenant and due_at > now() and asked_at < now() - interval '1 minute'""";

    private final Tenancy tenancy;

    WishingLists(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    Uni<Void> wish(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(MAKE_DUE)
                        .setParameter("tenant", tenant.value())
                        .executeUpdate())
                .replaceWithVoid());
    }
}
