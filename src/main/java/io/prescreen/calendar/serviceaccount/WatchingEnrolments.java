package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.delegation.Enrolments;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What was asked for through a service account; and once more, where it was refused. */
@ApplicationScoped
class WatchingEnrolments {

    private final Tenancy tenancy;
    private final Directory directory;
    private final ActiveModels models;
    private final Delegations delegations;
    private final Accounts accounts;
    private final Coverages coverages;
    private final Candidates candidates;
    private final Enrolments enrolments;

    WatchingEnrolments(
            Tenancy tenancy,
            Directory directory,
            ActiveModels models,
            Delegations delegations,
            Accounts accounts,
            Coverages coverages,
            Candidates candidates,
            Enrolments enrolments) {
        this.tenancy = tenancy;
        this.directory = directory;
        this.models = models;
        this.delegations = delegations;
        this.accounts = accounts;
        this.coverages = coverages;
        this.candidates = candidates;
        this.enrolments = enrolments;
    }

    Uni<EnrolmentPage> list(RowId id, Optional<Enrolment.State> state, Paging<String> paging) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.require(id)
                .chain(() -> enrolments.list(id, state, paging.after().orElse(""), paging.wanted()))
                .map(found -> EnrolmentPage.of(found, paging)));
    }

    /** Locked in the order that {@link CoveragePass} keeps: nobody forbids the mailbox meanwhile. */
    Uni<Void> askAgain(RowId id, String mailbox) {
        List<String> wanted = Directory.addressOf(mailbox).stream().toList();
        return tenancy.inTransaction(id.tenantId(), () -> directory
                        .hold(id.tenantId())
                        .chain(() -> models.requireActive(id.tenantId(), Model.ENTERPRISE_CONNECT))
                        .call(() -> delegations.hold(id))
                        .chain(generation -> accounts.require(id)
                                .chain(account -> accounts.hasConfirmedDomain(account))
                                .chain(confirmed ->
                                        coverages.of(id).map(coverage -> confirmed ? coverage : coverage.suspended()))
                                .chain(coverage -> candidates.covered(coverage, wanted))
                                .invoke(WatchingEnrolments::requireOne)
                                .chain(covered -> enrolments.askAgain(id, covered.get(0), generation))
                                .replaceWithVoid()))
                .invoke(enrolments::askSoon);
    }

    private static void requireOne(List<String> covered) {
        if (covered.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND, "The coverage of the service account does not have this mailbox.");
        }
    }
}
