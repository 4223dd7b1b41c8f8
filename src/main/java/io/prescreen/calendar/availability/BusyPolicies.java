package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What items of calendars mean to each tenant. */
@ApplicationScoped
public class BusyPolicies {

    private static final String SELECT =
            "select tentative, unspecified, free, all_day from busy_policy where tenant = :tenant";

    private static final String SAVE = """
            insert into busy_policy (tenant, tentative, unspecified, free, all_day)
            values (:tenant, :tentative, :unspecified, :free, :allDay)
            on conflict (tenant) do update
                set tentative = excluded.tentative, unspecified = excluded.unspecified,
                    free = excluded.free, all_day = excluded.all_day""";

    private final Tenancy tenancy;

    BusyPolicies(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    public Uni<BusyPolicy> inForce(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> of(tenant));
    }

    private Uni<BusyPolicy> of(TenantId tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .getSingleResultOrNull())
                .map(row -> row == null ? BusyPolicy.STANDARD : policy(row));
    }

    /** To be called inside a transaction of the tenant. */
    public Uni<Void> save(TenantId tenant, BusyPolicy policy) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("tentative", policy.tentative().name())
                        .setParameter("unspecified", policy.unspecified().name())
                        .setParameter("free", policy.free().name())
                        .setParameter("allDay", policy.allDay().name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static BusyPolicy policy(Object[] row) {
        return new BusyPolicy(
                Meaning.valueOf((String) row[0]),
                Meaning.valueOf((String) row[1]),
                Meaning.valueOf((String) row[2]),
                AllDayMeaning.valueOf((String) row[3]));
    }
}
