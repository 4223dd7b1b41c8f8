package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.delegation.Enrolments;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Crew;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Tries mailboxes that must not be reachable: every week, and when an administrator wants it. */
@ApplicationScoped
class TryingForbidden {

    private static final TenantQuestion.DueWork DUE = new TenantQuestion.DueWork("claim_forbidden_mailboxes", 60, 20);

    /** What could not be tried, or brought nothing in that time, is tried again. */
    static final Duration LATER = Duration.ofHours(1);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Backlog backlog;
    private final Crew crew;
    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Directory directory;
    private final Delegations delegations;
    private final Accounts accounts;
    private final ForbiddenMailboxes forbidden;
    private final Enrolments enrolments;

    TryingForbidden(
            Backlog backlog,
            Tenancy tenancy,
            ActiveModels models,
            Directory directory,
            Delegations delegations,
            Accounts accounts,
            ForbiddenMailboxes forbidden,
            Enrolments enrolments) {
        this.backlog = backlog;
        this.crew = backlog.crew(DUE, 1, this::tryAll);
        this.tenancy = tenancy;
        this.models = models;
        this.directory = directory;
        this.delegations = delegations;
        this.accounts = accounts;
        this.forbidden = forbidden;
        this.enrolments = enrolments;
    }

    /** To be called when the transaction that made them due has ended. */
    void soon() {
        crew.wake();
    }

    @Scheduled(every = "${prescreen.enterprise.proof-check-interval}")
    void lookForWhatIsDue() {
        crew.wake();
    }

    /** All of them are asked for in as few calls as will do. */
    private Uni<Void> tryAll(List<RowId> claimed) {
        return backlog.each(claimed, "a mailbox to try", 1, this::tryOne).invoke(enrolments::askSoon);
    }

    private Uni<Void> tryOne(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> forbidden.find(id).chain(found -> found.map(this::begin)
                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> begin(ForbiddenMailbox one) {
        RowId account = one.serviceAccount();
        return models.hold(account.tenantId(), Model.ENTERPRISE_CONNECT)
                .call(() -> delegations.hold(account))
                .chain(generation -> accounts.find(account).chain(there -> {
                    if (there.isEmpty()) {
                        return forbidden.forget(one.id());
                    }
                    return isOurs(there.get(), one)
                            .chain(ours -> ours && generation.isPresent()
                                    ? begin(one, generation.getAsInt())
                                    : forbidden.putOff(one.id(), LATER));
                }));
    }

    /** In a domain that is not the tenant's any more nothing is tried: it may be another's by now. */
    private Uni<Boolean> isOurs(ServiceAccount account, ForbiddenMailbox one) {
        return accounts.hasConfirmedDomain(account)
                .chain(confirmed -> confirmed
                        ? directory.isInConfirmedDomain(account.link().id().tenantId(), one.mailbox())
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> begin(ForbiddenMailbox one, int generation) {
        return enrolments
                .probe(one.serviceAccount(), one.mailbox(), generation)
                .chain(begun -> begun || one.state() == ForbiddenMailbox.State.TRYING
                        ? forbidden.trying(one.id(), LATER)
                        : giveUpFirst(one));
    }

    /** It is reached, or asked for, of a time when it was not forbidden. */
    private Uni<Void> giveUpFirst(ForbiddenMailbox one) {
        return enrolments
                .withdraw(one.serviceAccount(), List.of(one.mailbox()))
                .chain(() -> forbidden.putOff(one.id(), SOON));
    }
}
