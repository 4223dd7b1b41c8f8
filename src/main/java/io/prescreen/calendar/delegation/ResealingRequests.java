package io.prescreen.calendar.delegation;

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

/** Seals the addresses and codes of open requests again, with the newest key. Any replica may do it at any time. */
@ApplicationScoped
class ResealingRequests {

    private static final int AT_ONCE = 100;

    private final TenantQuestion.DueWork due;
    private final AtomicInteger pending;
    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Requests requests;
    private final CallbackAddresses addresses;

    ResealingRequests(
            Backlog backlog,
            Tenancy tenancy,
            Requests requests,
            CallbackAddresses addresses,
            Vault vault,
            MeterRegistry registry) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.requests = requests;
        this.addresses = addresses;
        this.due = new TenantQuestion.DueWork("delegation_requests_to_reseal", vault.newestKey(), AT_ONCE);
        this.pending = registry.gauge("vault.reseal.pending.requests", new AtomicInteger());
    }

    @Scheduled(every = "${prescreen.vault.reseal-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resealWhatIsDue() {
        return backlog.workOff(due, id -> tenancy.inTransaction(id.tenantId(), () -> reseal(id)))
                .invoke(pending::set)
                .replaceWithVoid();
    }

    private Uni<Void> reseal(RowId id) {
        return requests.locked(id)
                .invoke(found -> found.ifPresent(addresses::reseal))
                .replaceWithVoid();
    }
}
