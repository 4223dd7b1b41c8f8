package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.link.ServiceAccountChecks;
import io.prescreen.calendar.link.ServiceAccounts;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Service accounts as administrators see them, with the health that Cronofy tells. */
@ApplicationScoped
class ShowingServiceAccounts {

    private record Stored(ActiveModels.Standing standing, List<ServiceAccount> accounts) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final ServiceAccounts accounts;
    private final ServiceAccountChecks checks;
    private final Directory directory;
    private final Coverages coverages;
    private final ForbiddenMailboxes forbidden;

    ShowingServiceAccounts(
            Tenancy tenancy,
            ActiveModels models,
            ServiceAccounts accounts,
            ServiceAccountChecks checks,
            Directory directory,
            Coverages coverages,
            ForbiddenMailboxes forbidden) {
        this.tenancy = tenancy;
        this.models = models;
        this.accounts = accounts;
        this.checks = checks;
        this.directory = directory;
        this.coverages = coverages;
        this.forbidden = forbidden;
    }

    Uni<ServiceAccountView.All> all(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> stored(tenant)).chain(stored -> Multi.createFrom()
                .iterable(stored.accounts())
                .onItem()
                .transformToUniAndConcatenate(this::shown)
                .onItem()
                .<ServiceAccountView>transformToMultiAndConcatenate(
                        found -> Multi.createFrom().items(found.stream()))
                .collect()
                .asList()
                .map(views -> ServiceAccountView.All.of(stored.standing(), views)));
    }

    Uni<ServiceAccountView> one(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.find(id))
                .chain(found -> found.map(this::shown).orElse(Uni.createFrom().item(Optional.empty())))
                .map(shown -> shown.orElseThrow(ShowingServiceAccounts::unknown));
    }

    static RuntimeException unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such service account.");
    }

    private Uni<Stored> stored(TenantId tenant) {
        return models.standingOf(tenant, Model.ENTERPRISE_CONNECT)
                .chain(standing -> accounts.of(tenant).map(found -> new Stored(standing, found)));
    }

    /** What was seen last, and when, is an honest answer while Cronofy cannot be asked. Empty: it is gone. */
    private Uni<Optional<ServiceAccountView>> shown(ServiceAccount known) {
        return checks.fresh(known, Lane.INTERACTIVE)
                .onFailure(CronofyFailure.class)
                .recoverWithItem(known)
                .chain(this::view)
                .map(Optional::of)
                .onFailure(LinkDisconnectedException.class)
                .recoverWithItem(Optional.empty());
    }

    private Uni<ServiceAccountView> view(ServiceAccount account) {
        RowId id = account.link().id();
        return tenancy.inTransaction(id.tenantId(), () -> directory
                .isConfirmed(id.tenantId(), Accounts.domainOf(account))
                .chain(confirmed -> coverages.of(id).chain(coverage -> forbidden
                        .of(id)
                        .map(tried -> ServiceAccountView.of(account, confirmed, coverage, tried)))));
    }
}
