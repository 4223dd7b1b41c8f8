package io.prescreen.calendar.vault;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Seals again, with the newest key, what older keys sealed. Any replica may do it at any time, any number of times: a row
 * is locked, looked at again, and left alone when it is done.
 */
@ApplicationScoped
class Resealing {

    private static final int SOME = 100;

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final List<Kind> kinds;

    Resealing(Backlog backlog, Tenancy tenancy, Vault vault, MeterRegistry registry, @All List<SealedRows> all) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.kinds = all.stream().map(rows -> Kind.of(rows, vault, registry)).toList();
    }

    /** @param pending how many were found the last time, at most {@value #SOME} */
    private record Kind(SealedRows rows, TenantQuestion.DueWork due, AtomicInteger pending) {

        static Kind of(SealedRows rows, Vault vault, MeterRegistry registry) {
            AtomicInteger pending =
                    registry.gauge("vault.reseal.pending", Tags.of("rows", rows.name()), new AtomicInteger());
            return new Kind(rows, new TenantQuestion.DueWork(rows.foundBy(), vault.newestKey(), SOME), pending);
        }
    }

    @Scheduled(every = "${prescreen.vault.reseal-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resealWhatIsDue() {
        return Uni.join()
                .all(kinds.stream().map(this::reseal).toList())
                .usingConcurrencyOf(1)
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Integer> reseal(Kind kind) {
        return backlog.workOff(
                        kind.due(),
                        id -> tenancy.inTransaction(
                                id.tenantId(), () -> kind.rows().reseal().apply(id)))
                .invoke(kind.pending()::set);
    }
}
