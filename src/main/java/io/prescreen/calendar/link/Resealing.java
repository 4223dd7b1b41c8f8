package io.prescreen.calendar.link;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.prescreen.calendar.vault.Vault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Seals again, with the newest key, what older keys sealed. Any replica may do it at any time, any number of times: a
 * link is locked, looked at again, and left alone when it is done.
 */
@ApplicationScoped
class Resealing {

    private static final int AT_ONCE = 100;

    private final TenantQuestion.DueWork due;
    private final AtomicInteger pending;
    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Links links;
    private final SealedTokens tokens;

    Resealing(Backlog backlog, Tenancy tenancy, Links links, SealedTokens tokens, Vault vault, MeterRegistry registry) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.links = links;
        this.tokens = tokens;
        this.due = new TenantQuestion.DueWork("links_to_reseal", vault.newestKey(), AT_ONCE);
        this.pending = registry.gauge("vault.reseal.pending", new AtomicInteger());
    }

    @Scheduled(every = "${prescreen.vault.reseal-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resealWhatIsDue() {
        return backlog.workOff(due, id -> tenancy.inTransaction(id.tenantId(), () -> reseal(id)))
                .invoke(pending::set)
                .replaceWithVoid();
    }

    private Uni<Void> reseal(RowId id) {
        return links.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .invoke(tokens::reseal)
                .replaceWithVoid();
    }
}
