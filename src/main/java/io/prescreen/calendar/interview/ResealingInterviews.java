package io.prescreen.calendar.interview;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.prescreen.calendar.vault.Vault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Seals again, with the newest key, what interviews say. Any replica may do it at any time. */
@ApplicationScoped
class ResealingInterviews {

    private static final int AT_ONCE = 100;

    private final TenantQuestion.DueWork due;
    private final AtomicInteger pending;
    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Interviews interviews;
    private final SealedContent contents;

    ResealingInterviews(
            Backlog backlog,
            Tenancy tenancy,
            Interviews interviews,
            SealedContent contents,
            Vault vault,
            MeterRegistry registry) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.contents = contents;
        this.due = new TenantQuestion.DueWork("interviews_to_reseal", vault.newestKey(), AT_ONCE);
        this.pending = registry.gauge("vault.reseal.pending.interviews", new AtomicInteger());
    }

    @Scheduled(every = "${prescreen.vault.reseal-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resealWhatIsDue() {
        return backlog.workOff(due, id -> tenancy.inTransaction(id.tenantId(), () -> reseal(id)))
                .invoke(pending::set)
                .replaceWithVoid();
    }

    private Uni<Void> reseal(RowId id) {
        return interviews
                .locked(id)
                .invoke(found -> found.ifPresent(contents::reseal))
                .replaceWithVoid();
    }
}
