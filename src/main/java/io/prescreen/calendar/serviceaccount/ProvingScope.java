package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.delegation.Enrolments;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An administrator names mailboxes that a service account must not be able to reach, and reads what came of trying. */
@ApplicationScoped
class ProvingScope {

    private final Tenancy tenancy;
    private final Directory directory;
    private final ActiveModels models;
    private final Delegations delegations;
    private final Accounts accounts;
    private final Coverages coverages;
    private final CoverageWork work;
    private final Candidates candidates;
    private final ForbiddenMailboxes forbidden;
    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final TryingForbidden trying;
    private final Audit audit;

    ProvingScope(
            Tenancy tenancy,
            Directory directory,
            ActiveModels models,
            Delegations delegations,
            Accounts accounts,
            Coverages coverages,
            CoverageWork work,
            Candidates candidates,
            ForbiddenMailboxes forbidden,
            Enrolments enrolments,
            Enrolling enrolling,
            TryingForbidden trying,
            Audit audit) {
        this.tenancy = tenancy;
        this.directory = directory;
        this.models = models;
        this.delegations = delegations;
        this.accounts = accounts;
        this.coverages = coverages;
        this.work = work;
        this.candidates = candidates;
        this.forbidden = forbidden;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.trying = trying;
        this.audit = audit;
    }

    Uni<ScopeProofView> report(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.require(id).chain(this::view));
    }

    /** What was reached among them is withdrawn at once, and tried soon; nobody waits for what came of trying others. */
    Uni<ScopeProofView> name(Caller administrator, RowId id, ScopeProofRequest wanted) {
        return active(id, account -> coverages
                        .held(id)
                        .chain(coverage -> candidates
                                .know(id, wanted.fields().values())
                                .invoke(known -> wanted.refuse(known, coverage)))
                        .chain(() -> forbidden.of(id))
                        .call(former -> enrolments.withdraw(id, changed(former, wanted)))
                        .call(() -> forbidden.put(id, wanted.mailboxes()))
                        .call(former -> record(administrator, id, former, wanted))
                        .chain(() -> work.lookAgain(id))
                        .chain(() -> view(account)))
                .invoke(enrolling::soon);
    }

    /** Those that are new, and those that are not named any more; what is being tried of the others goes on. */
    private static Set<String> changed(List<ForbiddenMailbox> former, ScopeProofRequest wanted) {
        Set<String> changed = new TreeSet<>(wanted.mailboxes());
        former.stream()
                .map(ForbiddenMailbox::mailbox)
                .filter(mailbox -> !changed.remove(mailbox))
                .toList()
                .forEach(changed::add);
        return changed;
    }

    private Uni<Void> record(Caller administrator, RowId id, List<ForbiddenMailbox> former, ScopeProofRequest wanted) {
        boolean same = changed(former, wanted).isEmpty();
        Fact changed = Fact.of(Action.SCOPE_PROOF_CHANGED)
                .with(Map.of(
                        "serviceAccount", id.id().toString(),
                        "forbidden", String.valueOf(wanted.mailboxes().size())));
        return audit.record(administrator, same ? List.of() : List.of(changed));
    }

    /** Tries them now. */
    Uni<ScopeProofView> run(Caller administrator, RowId id) {
        Fact run =
                Fact.of(Action.SCOPE_PROOF_RUN).with("serviceAccount", id.id().toString());
        return active(id, account -> forbidden
                .tryNow(id)
                .chain(() -> audit.record(administrator, List.of(run)))
                .chain(() -> view(account)));
    }

    /** Locked in the order that {@link CoveragePass} keeps. */
    private Uni<ScopeProofView> active(RowId id, Function<ServiceAccount, Uni<ScopeProofView>> change) {
        return tenancy.inTransaction(id.tenantId(), () -> directory
                        .hold(id.tenantId())
                        .chain(() -> models.requireActive(id.tenantId(), Model.ENTERPRISE_CONNECT))
                        .chain(() -> delegations.hold(id))
                        .chain(() -> accounts.require(id))
                        .chain(account -> change.apply(account)))
                .invoke(trying::soon);
    }

    private Uni<ScopeProofView> view(ServiceAccount account) {
        return forbidden.of(account.link().id()).map(tried -> ScopeProofView.of(account, tried));
    }
}
