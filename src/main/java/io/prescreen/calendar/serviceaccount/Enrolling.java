package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings what service accounts reach to what was chosen: withdraws who is too much, and enrols who is missing. Any
 * replica does it, from the beginning each time: what is done already is left alone. Asking Cronofy is another's work.
 */
@ApplicationScoped
class Enrolling {

    /** One: a large one may take a while. */
    private static final TenantQuestion.DueWork DUE =
            new TenantQuestion.DueWork("claim_coverages", (int) CoveragePass.LEASE.toSeconds(), 1);

    private final Backlog backlog;
    private final CoveragePass pass;
    private final LookingAfterAccounts looking;

    Enrolling(Backlog backlog, CoveragePass pass, LookingAfterAccounts looking) {
        this.backlog = backlog;
        this.pass = pass;
        this.looking = looking;
    }

    @Scheduled(
            every = "${prescreen.enterprise.coverage-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> reachWhatIsChosen() {
        return backlog.workOff(DUE, this::reach)
                .chain(claimed ->
                        claimed > 0 ? reachWhatIsChosen() : Uni.createFrom().voidItem());
    }

    private Uni<Void> reach(RowId id) {
        return pass.begin(id).chain(reasons -> reasons.map(known -> reach(id, known))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> reach(RowId id, long reasons) {
        return all(after -> pass.withdrawAfter(id, after), "")
                .chain(() -> pass.enrolNamed(id))
                .chain(() -> all(after -> pass.enrolEveryoneAfter(id, after), ""))
                .chain(() -> looking.look(id))
                .chain(pause -> pass.end(id, reasons, pause));
    }

    /** Page after page. */
    private static Uni<Void> all(Function<String, Uni<Optional<String>>> page, String after) {
        return page.apply(after).chain(last -> last.map(next -> all(page, next))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
