package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is left to do, in the open transaction of a tenant. Whoever locks one holds its interview. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, RowId> {

    private static final String DUE = """
            insert into interview_delivery (tenant, id, due_at) values (:tenant, :id, now())
            on conflict on constraint interview_delivery_pkey
            do update set due_at = now(), reading = false, tries = 0, deviation = null, attention = null""";

    private static final String LEFT = """
            select cast(1000 * extract(epoch from claimed_until - clock_timestamp()) as bigint) from interview_delivery
             where tenant = :tenant and id = :id""";

    /** Somebody has just accepted something. Whoever holds it goes on, and finds out. */
    Uni<Void> due(RowId interview) {
        return getSession()
                .chain(session -> session.createNativeQuery(DUE)
                        .setParameter("tenant", interview.tenant())
                        .setParameter("id", interview.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** By the interviews' ids. */
    Uni<Map<UUID, Delivery>> of(TenantId tenant, Collection<UUID> interviews) {
        return interviews.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("id.tenant = ?1 and id.id in ?2", tenant.value(), interviews)
                        .map(found -> found.stream().collect(Collectors.toMap(one -> one.id.id(), one -> one)));
    }

    Uni<Optional<Delivery>> locked(RowId interview) {
        return findById(interview, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** For how long its holder still has it, by the clock that counts for everybody. */
    Uni<Duration> left(RowId interview) {
        return getSession()
                .chain(session -> session.createNativeQuery(LEFT, Long.class)
                        .setParameter("tenant", interview.tenant())
                        .setParameter("id", interview.id())
                        .getSingleResultOrNull())
                .map(millis -> millis == null ? Duration.ZERO : Duration.ofMillis(millis));
    }
}
