package io.prescreen.calendar.linking;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Made;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.link.ServiceAccounts;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** The link that an attempt leads to. To be called inside a transaction of the tenant. */
@ApplicationScoped
class LinksByPurpose {

    private final PersonalLinks personal;
    private final PrimaryLinks primary;
    private final ServiceAccounts accounts;
    private final Audit audit;

    LinksByPurpose(PersonalLinks personal, PrimaryLinks primary, ServiceAccounts accounts, Audit audit) {
        this.personal = personal;
        this.primary = primary;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @param made what the attempt has led to: of service accounts there are several */
    Uni<Optional<LinkStatus>> of(Caller caller, Purpose purpose, Optional<RowId> made) {
        return switch (purpose) {
            case PERSONAL -> personal.of(caller.tenant(), caller.self());
            case PRIMARY -> primary.of(caller.tenant());
            case SERVICE_ACCOUNT ->
                made.map(accounts::find)
                        .orElse(Uni.createFrom().item(Optional.empty()))
                        .map(found -> found.map(ServiceAccount::link));
        };
    }

    /** Empty when the same authorisation is being revoked at this moment: then it is given up. */
    Uni<Optional<LinkStatus>> establish(Caller caller, Purpose purpose, Authorization granted) {
        return switch (purpose) {
            case PERSONAL ->
                personal.establish(caller.tenant(), caller.self(), granted)
                        .call(made -> record(caller, made.stream().flatMap(one -> personalFacts(caller, one))))
                        .map(made -> made.map(Made::link));
            case PRIMARY ->
                primary.establish(caller.tenant(), granted)
                        .call(made -> record(caller, made.stream().flatMap(LinksByPurpose::primaryFacts)))
                        .map(made -> made.map(Made::link));
            case SERVICE_ACCOUNT ->
                accounts.establish(caller.tenant(), granted)
                        .call(made -> record(caller, made.stream().map(LinksByPurpose::fact)))
                        .map(made -> made.map(one -> one.account().link()));
        };
    }

    private Uni<Void> record(Caller caller, Stream<Fact> facts) {
        return audit.record(caller, facts.toList());
    }

    /** The link that the new one takes the place of has ended with it. */
    private static Stream<Fact> personalFacts(Caller caller, Made made) {
        Fact ended = Fact.of(Action.LINK_ENDED).person(caller.self()).with("because", "replaced");
        Fact linked = Fact.of(Action.LINK_ESTABLISHED).person(caller.self());
        return Stream.of(
                        made.replaced().stream()
                                .map(one -> ended.mailbox(one.link().mailbox())),
                        delegationsEnded(made, Fact.of(Action.DELEGATION_ENDED).person(caller.self())),
                        Stream.of(linked.mailbox(made.link().mailbox())
                                .with("provider", made.link().provider())))
                .flatMap(facts -> facts);
    }

    private static Stream<Fact> primaryFacts(Made made) {
        Fact fact = made.replaced()
                .map(former -> Fact.of(Action.PRIMARY_LINK_REPLACED)
                        .with("former", former.link().mailbox()))
                .orElseGet(() -> Fact.of(Action.PRIMARY_LINK_ESTABLISHED));
        return Stream.concat(
                delegationsEnded(made, Fact.of(Action.DELEGATION_ENDED)),
                Stream.of(fact.mailbox(made.link().mailbox())));
    }

    private static Fact fact(ServiceAccounts.Connected connected) {
        LinkStatus link = connected.account().link();
        return Fact.of(connected.again() ? Action.SERVICE_ACCOUNT_RECONNECTED : Action.SERVICE_ACCOUNT_CONNECTED)
                .mailbox(link.mailbox())
                .with("serviceAccount", link.id().id().toString())
                .with("provider", link.provider());
    }

    private static Stream<Fact> delegationsEnded(Made made, Fact ended) {
        return made.replaced().stream()
                .flatMap(former -> ended.with("because", "replaced").mailboxes(former.delegations()));
    }

    Uni<Void> abandon(TenantId tenant, PersonId person, Purpose purpose, Authorization granted) {
        return switch (purpose) {
            case PERSONAL -> personal.abandon(tenant, person, granted);
            case PRIMARY -> primary.abandon(tenant, granted);
            case SERVICE_ACCOUNT -> accounts.abandon(tenant, granted);
        };
    }
}
