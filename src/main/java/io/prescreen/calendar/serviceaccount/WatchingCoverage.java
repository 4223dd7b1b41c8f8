package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.delegation.Enrolments;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.serviceaccount.CoverageProgress.Obstacle;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How far a coverage is reached. */
@ApplicationScoped
class WatchingCoverage {

    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Coverages coverages;
    private final Candidates candidates;
    private final Enrolments enrolments;
    private final Clock clock;

    WatchingCoverage(
            Tenancy tenancy,
            Accounts accounts,
            Coverages coverages,
            Candidates candidates,
            Enrolments enrolments,
            Clock clock) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.coverages = coverages;
        this.candidates = candidates;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    Uni<CoverageView> watch(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.require(id).chain(this::view));
    }

    /** To be called inside a transaction of the tenant. */
    Uni<CoverageView> view(ServiceAccount account) {
        return coverages.of(account.link().id()).chain(coverage -> progress(account, coverage)
                .map(progress -> CoverageView.of(coverage, progress)));
    }

    private Uni<CoverageProgress> progress(ServiceAccount account, Coverage coverage) {
        return accounts.hasConfirmedDomain(account).chain(confirmed -> candidates
                .count(confirmed ? coverage : coverage.suspended())
                .chain(total -> enrolments
                        .counts(account.link().id())
                        .map(counts -> CoverageProgress.of(
                                total, counts, obstacle(account, coverage, confirmed), Instant.now(clock)))));
    }

    private static Optional<Obstacle> obstacle(ServiceAccount account, Coverage coverage, boolean confirmed) {
        if (coverage.isNone()) {
            return Optional.empty();
        }
        if (account.link().health().state() == Health.State.DISCONNECTED) {
            return Optional.of(Obstacle.SERVICE_ACCOUNT);
        }
        return confirmed ? Optional.empty() : Optional.of(Obstacle.DOMAIN);
    }
}
