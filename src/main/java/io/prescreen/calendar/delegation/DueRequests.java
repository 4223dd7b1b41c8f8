package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Crew;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Asks what no replica has asked, or Cronofy did not answer, and exchanges what it answered. Any replica does it, each
 * request one at a time. What people wait for and what service accounts are asked for never wait for each other here.
 */
@ApplicationScoped
class DueRequests {

    private static final int LEASE_SECONDS = (int) TakingQuestions.LEASE.toSeconds();
    private static final int EXCHANGE_SECONDS = (int) Exchanging.LEASE.toSeconds();

    /** A call asks for fifty: more calls at once would only make more codes wait to be exchanged. */
    private static final int ASKING_BY_SERVICE_ACCOUNTS = 2;

    /** Each waits for its turn most of the time. */
    private static final int EXCHANGING = 8;

    private final Crew asking;
    private final Crew exchanging;
    private final Crew askingByServiceAccounts;
    private final Crew exchangingForServiceAccounts;

    DueRequests(Backlog backlog, Asking asking, AskingByServiceAccount serviceAccounts, Exchanging exchanging) {
        this.asking = backlog.crew(
                claim("claim_delegation_requests_to_ask", LEASE_SECONDS, 1), Asking.AT_ONCE, single(asking::ask));
        this.exchanging = backlog.crew(
                claim("claim_delegation_requests_to_exchange", EXCHANGE_SECONDS, 1),
                EXCHANGING,
                single(exchanging::exchange));
        this.askingByServiceAccounts = backlog.crew(
                claim("claim_enrolments_to_ask", LEASE_SECONDS, AskingByServiceAccount.MOST),
                ASKING_BY_SERVICE_ACCOUNTS,
                serviceAccounts::ask);
        this.exchangingForServiceAccounts = backlog.crew(
                claim("claim_enrolments_to_exchange", EXCHANGE_SECONDS, 1), EXCHANGING, single(exchanging::exchange));
    }

    /** Cronofy has sent a code, and does not wait for what becomes of it. */
    void answered(Model model) {
        Crew responsible =
                switch (model) {
                    case BUSINESS_CONNECT -> exchanging;
                    case ENTERPRISE_CONNECT -> exchangingForServiceAccounts;
                };
        responsible.wake();
    }

    /** Something was begun through a service account. */
    void enrolled() {
        askingByServiceAccounts.wake();
    }

    @Scheduled(every = "${prescreen.delegation.interval}")
    void lookForWhatIsDue() {
        all().forEach(Crew::wake);
    }

    private List<Crew> all() {
        return List.of(asking, exchanging, askingByServiceAccounts, exchangingForServiceAccounts);
    }

    private static TenantQuestion.DueWork claim(String function, int leaseSeconds, int most) {
        return new TenantQuestion.DueWork(function, leaseSeconds, most);
    }

    private static Function<List<RowId>, Uni<Void>> single(Function<RowId, Uni<Void>> work) {
        return claimed -> work.apply(claimed.get(0));
    }
}
