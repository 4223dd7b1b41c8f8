package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Crew;
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

    /** So that a large one does not hold up all others. */
    private static final int HANDS = 2;

    private final Crew crew;
    private final CoveragePass pass;
    private final LookingAfterAccounts looking;

    Enrolling(Backlog backlog, CoveragePass pass, LookingAfterAccounts looking) {
        this.crew = backlog.crew(DUE, HANDS, claimed -> reach(claimed.get(0)));
        this.pass = pass;
        this.looking = looking;
    }

    /** To be called when the transaction that changed something has ended: an administrator looks at the progress. */
    void soon() {
        crew.wake();
    }

    @Scheduled(every = "${prescreen.enterprise.coverage-interval}")
    void lookForWhatIsDue() {
        crew.wake();
    }

    Uni<Void> reach(RowId id) {
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
