package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What no replica got done at once, and what Cronofy did not answer. Any replica does it, each request one at a time. */
@ApplicationScoped
class DueRequests {

    private static final Logger LOG = Logger.getLogger(DueRequests.class);

    /** Longer than asking or exchanging three can take, a refresh before it included. */
    private static final int LEASE_SECONDS = 60;

    private static final int MOST = 3 * Asking.AT_ONCE;

    private static final TenantQuestion.DueWork TO_ASK =
            new TenantQuestion.DueWork("claim_delegation_requests_to_ask", LEASE_SECONDS, MOST);
    private static final TenantQuestion.DueWork TO_EXCHANGE =
            new TenantQuestion.DueWork("claim_delegation_requests_to_exchange", LEASE_SECONDS, MOST);

    private final Tenancy tenancy;
    private final Asking asking;
    private final Exchanging exchanging;

    DueRequests(Tenancy tenancy, Asking asking, Exchanging exchanging) {
        this.tenancy = tenancy;
        this.asking = asking;
        this.exchanging = exchanging;
    }

    @Scheduled(every = "${prescreen.delegation.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> exchangeWhatIsDue() {
        return tenancy.claim(TO_EXCHANGE).chain(due -> each(due, exchanging::exchange));
    }

    @Scheduled(every = "${prescreen.delegation.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askWhatIsDue() {
        return tenancy.claim(TO_ASK).chain(due -> each(due, asking::ask));
    }

    private static Uni<Void> each(List<RowId> due, Function<RowId, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(id -> work.apply(id)
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "request %s fails", id.id()))
                        .onFailure()
                        .recoverWithNull())
                .merge(Asking.AT_ONCE)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
