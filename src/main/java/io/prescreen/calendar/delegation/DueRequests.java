package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What no replica got done at once, and what Cronofy did not answer. Any replica does it, each request one at a time. */
@ApplicationScoped
class DueRequests {

    /** Longer than asking or exchanging three can take, a refresh before it included. */
    private static final int LEASE_SECONDS = 60;

    private static final int MOST = 3 * Asking.AT_ONCE;

    private static final TenantQuestion.DueWork TO_ASK =
            new TenantQuestion.DueWork("claim_delegation_requests_to_ask", LEASE_SECONDS, MOST);
    private static final TenantQuestion.DueWork TO_EXCHANGE =
            new TenantQuestion.DueWork("claim_delegation_requests_to_exchange", LEASE_SECONDS, MOST);

    private final Backlog backlog;
    private final Asking asking;
    private final Exchanging exchanging;

    DueRequests(Backlog backlog, Asking asking, Exchanging exchanging) {
        this.backlog = backlog;
        this.asking = asking;
        this.exchanging = exchanging;
    }

    @Scheduled(every = "${prescreen.delegation.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> exchangeWhatIsDue() {
        return backlog.workOff(TO_EXCHANGE, Asking.AT_ONCE, exchanging::exchange)
                .replaceWithVoid();
    }

    @Scheduled(every = "${prescreen.delegation.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askWhatIsDue() {
        return backlog.workOff(TO_ASK, Asking.AT_ONCE, asking::ask).replaceWithVoid();
    }
}
