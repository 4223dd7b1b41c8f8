package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes holds that count for nothing any more, also of tenants of whom nobody takes any: they tell who met whom. */
@ApplicationScoped
class SweepingHolds {

    private static final TenantQuestion.DueWork EXPIRED = new TenantQuestion.DueWork("holds_expired", 0, 1000);

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final HoldRows rows;

    SweepingHolds(Backlog backlog, Tenancy tenancy, HoldRows rows) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.rows = rows;
    }

    @Scheduled(
            every = "${prescreen.availability.sweep-interval:10M}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return backlog.workOff(EXPIRED, id -> tenancy.inTransaction(id.tenantId(), () -> rows.removeExpired(id)))
                .replaceWithVoid();
    }
}
