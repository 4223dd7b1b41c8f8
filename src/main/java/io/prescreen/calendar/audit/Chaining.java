package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Puts facts into the chain of their tenant, some time after they were recorded: so nobody waits for anybody to record
 * one. Any replica may do it at any time.
 */
@ApplicationScoped
class Chaining {

    private static final Logger LOG = Logger.getLogger(Chaining.class);
    private static final int TENANTS_AT_ONCE = 100;

    private final TenantQuestion.DueWork due;
    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Chain chain;

    Chaining(Backlog backlog, Tenancy tenancy, Chain chain, AuditConfig config) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.chain = chain;
        this.due = new TenantQuestion.DueWork(
                "audit_chains_due", Math.toIntExact(config.segmentAge().toSeconds()), TENANTS_AT_ONCE);
    }

    @Scheduled(every = "${prescreen.audit.chain-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> chainWhatIsDue() {
        return backlog.workOff(due, id -> chainAll(id.tenantId())).replaceWithVoid();
    }

    /** A transaction for each step: whoever is stopped in the middle leaves a whole chain behind. */
    private Uni<Void> chainAll(TenantId tenant) {
        return Multi.createBy()
                .repeating()
                .uni(() -> tenancy.inTransaction(tenant, () -> chain.extend(tenant)))
                .whilst(Chain.Extension::more)
                .onItem()
                .invoke(done -> done.closed().forEach(Chaining::bearWitness))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Once it is committed. The log is elsewhere: whoever owns the database could put an old state of it back. */
    private static void bearWitness(Segment closed) {
        LOG.infof(
                "audit segment %d of %s closed: %d facts, end %s",
                closed.number, closed.id.tenant(), closed.facts(), Canonical.hex(closed.endHash));
    }
}
