package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.serviceaccount.Coverage.Change;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An administrator chooses whom a service account is to reach. Bad choices change nothing. */
@ApplicationScoped
class ChoosingCoverage {

    private final Tenancy tenancy;
    private final Directory directory;
    private final ActiveModels models;
    private final Accounts accounts;
    private final Coverages coverages;
    private final Candidates candidates;
    private final WatchingCoverage watching;
    private final Enrolling enrolling;
    private final Audit audit;
    private final Clock clock;

    ChoosingCoverage(
            Tenancy tenancy,
            Directory directory,
            ActiveModels models,
            Accounts accounts,
            Coverages coverages,
            Candidates candidates,
            WatchingCoverage watching,
            Enrolling enrolling,
            Audit audit,
            Clock clock) {
        this.tenancy = tenancy;
        this.directory = directory;
        this.models = models;
        this.accounts = accounts;
        this.coverages = coverages;
        this.candidates = candidates;
        this.watching = watching;
        this.enrolling = enrolling;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<CoverageView> choose(Caller administrator, RowId id, CoverageRequest wanted) {
        Coverage read = wanted.read(id, changeBy(administrator));
        return change(administrator, id, !read.isNone(), former -> candidates
                .know(id, wanted.fields().values())
                .invoke(known -> BadMailboxes.of(known, wanted.fields()).refuse())
                .replaceWith(read));
    }

    /** One more of a list. */
    Uni<CoverageView> add(Caller administrator, RowId id, CoverageList list, String mailbox) {
        String address = requiredAddress(mailbox);
        return change(administrator, id, true, former -> candidates
                .know(id, List.of(address))
                .invoke(known -> list.objectionTo(known.get(address)).ifPresent(why -> {
                    throw Problem.invalidPath("mailbox", why);
                }))
                .replaceWith(() -> list.with(former, address).by(changeBy(administrator))));
    }

    /** One less: always possible. */
    Uni<CoverageView> remove(Caller administrator, RowId id, CoverageList list, String mailbox) {
        String address = requiredAddress(mailbox);
        return change(administrator, id, false, former -> Uni.createFrom()
                .item(() -> list.without(former, address).by(changeBy(administrator))));
    }

    /** @param reaching whether somebody is to be reached: whose domain it is comes before whose mailboxes they are */
    private Uni<CoverageView> change(
            Caller administrator, RowId id, boolean reaching, Function<Coverage, Uni<Coverage>> change) {
        return tenancy.inTransaction(id.tenantId(), () -> directory
                        .hold(id.tenantId())
                        .chain(() -> models.requireActive(id.tenantId(), Model.ENTERPRISE_CONNECT))
                        .chain(() -> accounts.require(id))
                        .call(account -> reaching
                                ? requireDomain(account)
                                : Uni.createFrom().voidItem())
                        .chain(account -> coverages
                                .held(id)
                                .chain(former ->
                                        change.apply(former).chain(wanted -> store(administrator, former, wanted)))
                                .chain(() -> watching.view(account))))
                .invoke(enrolling::soon);
    }

    private Uni<Void> requireDomain(ServiceAccount account) {
        return accounts.hasConfirmedDomain(account)
                .invoke(confirmed -> {
                    if (!confirmed) {
                        throw Problem.of(
                                ProblemType.DOMAIN_NOT_CONFIRMED,
                                "The mail domain of the service account has to be confirmed first.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> store(Caller administrator, Coverage former, Coverage wanted) {
        return wanted.choosesTheSameAs(former)
                ? Uni.createFrom().voidItem()
                : coverages.put(wanted).chain(() -> audit.record(administrator, List.of(fact(wanted))));
    }

    private static Fact fact(Coverage chosen) {
        return Fact.of(Action.COVERAGE_CHANGED)
                .with(Map.of(
                        "serviceAccount", chosen.serviceAccount().id().toString(),
                        "people", Words.of(chosen.people()),
                        "listedPeople", String.valueOf(chosen.listedPeople().size()),
                        "resources", Words.of(chosen.resources()),
                        "listedResources",
                                String.valueOf(chosen.listedResources().size())));
    }

    private Change changeBy(Caller administrator) {
        return new Change(
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                administrator.self().value());
    }

    private static String requiredAddress(String mailbox) {
        return Directory.addressOf(mailbox)
                .orElseThrow(() -> Problem.invalidPath("mailbox", CoverageRequest.NO_MAILBOX));
    }
}
