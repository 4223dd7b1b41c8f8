package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.delegation.Enrolments;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The steps by which a coverage is reached, some hundred mailboxes in each transaction. Every step looks at what holds
 * now, so it does not matter who did the one before, or whether somebody else does the same beside.
 */
@ApplicationScoped
class CoveragePass {

    /** Longer than a step can take. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final Tenancy tenancy;
    private final Directory directory;
    private final ActiveModels models;
    private final Delegations delegations;
    private final CoverageWork work;
    private final Coverages coverages;
    private final Accounts accounts;
    private final Candidates candidates;
    private final Enrolments enrolments;

    CoveragePass(
            Tenancy tenancy,
            Directory directory,
            ActiveModels models,
            Delegations delegations,
            CoverageWork work,
            Coverages coverages,
            Accounts accounts,
            Candidates candidates,
            Enrolments enrolments) {
        this.tenancy = tenancy;
        this.directory = directory;
        this.models = models;
        this.delegations = delegations;
        this.work = work;
        this.coverages = coverages;
        this.accounts = accounts;
        this.candidates = candidates;
        this.enrolments = enrolments;
    }

    /** The reasons to look that are known now; empty: the service account is gone, and its coverage with it. */
    Uni<Optional<Long>> begin(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.find(id)
                .chain(account -> account.isPresent()
                        ? coverages.of(id).map(coverage -> Optional.of(coverage.reasons()))
                        : work.forget(id).replaceWith(Optional.empty())));
    }

    Uni<Void> end(RowId id, long reasons, Duration pause) {
        return tenancy.inTransaction(id.tenantId(), () -> work.done(id, reasons, pause));
    }

    /** Withdraws whoever of the next so many is too much. */
    Uni<Optional<String>> withdrawAfter(RowId id, String after) {
        return step(id, (coverage, generation) -> enrolments
                .list(id, Optional.empty(), after, Enrolments.MOST)
                .map(page -> page.stream().map(Enrolment::mailbox).toList())
                .call(page -> candidates
                        .covered(coverage, page)
                        .chain(wanted -> enrolments.withdraw(id, without(page, wanted)))));
    }

    /** Enrols whoever is missing of those who are named one by one. */
    Uni<Void> enrolNamed(RowId id) {
        return step(id, (coverage, generation) -> candidates
                        .named(coverage)
                        .map(List::copyOf)
                        .call(named -> enrol(coverage, named, generation)))
                .invoke(enrolments::askSoon)
                .replaceWithVoid();
    }

    /** Enrols whoever is missing of the next so many people of the directory. */
    Uni<Optional<String>> enrolEveryoneAfter(RowId id, String after) {
        return step(id, (coverage, generation) -> candidates
                        .everyone(coverage, after, Enrolments.MOST)
                        .call(page -> enrol(coverage, page, generation)))
                .invoke(enrolments::askSoon);
    }

    private Uni<Void> enrol(Coverage coverage, List<String> page, int generation) {
        return candidates
                .covered(coverage, page)
                .chain(wanted -> inParts(coverage.serviceAccount(), wanted, generation));
    }

    private Uni<Void> inParts(RowId id, List<String> wanted, int generation) {
        List<String> part = wanted.subList(0, Math.min(Enrolments.MOST, wanted.size()));
        return part.isEmpty()
                ? Uni.createFrom().voidItem()
                : enrolments
                        .enrol(id, part, generation)
                        .chain(() -> inParts(id, wanted.subList(part.size(), wanted.size()), generation));
    }

    /**
     * Locked in one order by all: the directory, the activation, the account, its coverage.
     *
     * @return the last mailbox of the page, where there may be another
     */
    private Uni<Optional<String>> step(RowId id, BiFunction<Coverage, Integer, Uni<List<String>>> pages) {
        return tenancy.inTransaction(id.tenantId(), () -> directory
                .hold(id.tenantId())
                .chain(() -> models.hold(id.tenantId(), Model.ENTERPRISE_CONNECT))
                .call(() -> delegations.hold(id))
                .call(() -> work.carryOn(id, LEASE))
                .chain(generation -> effective(id, generation)
                        .chain(coverage -> coverage.map(one -> pages.apply(one, generation.getAsInt()))
                                .orElseGet(() -> Uni.createFrom().item(List.of()))))
                .map(page ->
                        page.size() < Enrolments.MOST ? Optional.empty() : Optional.of(page.get(page.size() - 1))));
    }

    /** Empty when there is nothing to do any more. */
    private Uni<Optional<Coverage>> effective(RowId id, OptionalInt generation) {
        return accounts.find(id)
                .chain(account -> account.isEmpty() || generation.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : accounts.hasConfirmedDomain(account.get()).chain(confirmed -> coverages
                                .of(id)
                                .map(coverage -> Optional.of(confirmed ? coverage : coverage.suspended()))));
    }

    private static List<String> without(List<String> page, List<String> wanted) {
        Set<String> kept = new HashSet<>(wanted);
        List<String> rest = new ArrayList<>(page);
        rest.removeIf(kept::contains);
        return rest;
    }
}
