package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.link.ServiceAccounts;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Service accounts, and whether the domain of each is the tenant's. To be called inside a transaction of the tenant. */
@ApplicationScoped
class Accounts {

    private final ServiceAccounts accounts;
    private final Directory directory;

    Accounts(ServiceAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    Uni<Optional<ServiceAccount>> find(RowId id) {
        return accounts.find(id);
    }

    /** Or the problem {@code not-found}. */
    Uni<ServiceAccount> require(RowId id) {
        return accounts.find(id)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, "There is no such service account.")));
    }

    /** Whether the tenant may reach anybody through it: where Cronofy tells no domain, that of its mailbox counts. */
    Uni<Boolean> hasConfirmedDomain(ServiceAccount account) {
        return directory.isConfirmed(account.link().id().tenantId(), domainOf(account));
    }

    static String domainOf(ServiceAccount account) {
        String mailbox = account.link().mailbox();
        return account.domain().orElseGet(() -> mailbox.substring(mailbox.indexOf('@') + 1));
    }
}
