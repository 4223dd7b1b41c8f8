package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Revoking;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.link.ServiceAccounts;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** An administrator removes a service account. What hangs on it ends in the background. */
@ApplicationScoped
class RemovingServiceAccount {

    private final Tenancy tenancy;
    private final ServiceAccounts accounts;
    private final Revoking revoking;
    private final Audit audit;

    RemovingServiceAccount(Tenancy tenancy, ServiceAccounts accounts, Revoking revoking, Audit audit) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.revoking = revoking;
        this.audit = audit;
    }

    Uni<RemovalView> preview(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> accounts.find(id)
                .invoke(found -> found.orElseThrow(ShowingServiceAccounts::unknown))
                .chain(() -> accounts.reachedThrough(id))
                .map(RemovalView::of));
    }

    Uni<Void> remove(Caller administrator, RowId id) {
        return tenancy.inTransaction(
                        id.tenantId(), () -> accounts.end(id).call(ended -> audit.record(administrator, facts(ended))))
                .invoke(ended ->
                        ended.ifPresent(account -> revoking.soon(account.link().id())))
                .replaceWithVoid();
    }

    private static List<Fact> facts(Optional<ServiceAccount> ended) {
        return ended.map(ServiceAccount::link).stream()
                .map(RemovingServiceAccount::fact)
                .toList();
    }

    private static Fact fact(LinkStatus link) {
        return Fact.of(Action.SERVICE_ACCOUNT_REMOVED)
                .mailbox(link.mailbox())
                .with("serviceAccount", link.id().id().toString());
    }
}
