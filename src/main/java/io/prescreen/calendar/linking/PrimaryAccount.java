package io.prescreen.calendar.linking;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.Ended;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.link.Revoking;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** The general primary account: how it is, what hangs on it, its end. */
@ApplicationScoped
class PrimaryAccount {

    private final Tenancy tenancy;
    private final PrimaryLinks links;
    private final ShownHealth health;
    private final Revoking revoking;
    private final Audit audit;

    PrimaryAccount(Tenancy tenancy, PrimaryLinks links, ShownHealth health, Revoking revoking, Audit audit) {
        this.tenancy = tenancy;
        this.links = links;
        this.health = health;
        this.revoking = revoking;
        this.audit = audit;
    }

    Uni<PrimaryLinkView> of(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> links.of(tenant))
                .chain(health::of)
                .map(PrimaryLinkView::of);
    }

    Uni<WithdrawalView> withdrawal(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> links.reached(tenant)).map(WithdrawalView::of);
    }

    Uni<Void> withdraw(Caller administrator) {
        TenantId tenant = administrator.tenant();
        return tenancy.inTransaction(tenant, () -> end(administrator, tenant))
                .chain(ended ->
                        ended.map(revoking::revoke).orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Optional<RowId>> end(Caller administrator, TenantId tenant) {
        return links.end(tenant)
                .call(ended -> audit.record(
                        administrator,
                        ended.stream().flatMap(PrimaryAccount::facts).toList()))
                .map(ended -> ended.map(one -> one.link().id()));
    }

    private static Stream<Fact> facts(Ended ended) {
        Fact withdrawn = Fact.of(Action.PRIMARY_LINK_WITHDRAWN);
        return Stream.concat(
                Stream.of(withdrawn.mailbox(ended.link().mailbox())),
                Fact.of(Action.DELEGATION_ENDED).mailboxes(ended.delegations()));
    }
}
