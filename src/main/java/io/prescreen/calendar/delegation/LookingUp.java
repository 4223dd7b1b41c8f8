package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.DirectoryPerson;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.link.Routes;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is known of a caller's ways to some mailboxes. To be called inside a transaction of the tenant. */
@ApplicationScoped
class LookingUp {

    private final ActiveModels models;
    private final Directory directory;
    private final Routes routes;
    private final PersonalLinks personal;
    private final PrimaryLinks primary;
    private final Requests requests;

    LookingUp(
            ActiveModels models,
            Directory directory,
            Routes routes,
            PersonalLinks personal,
            PrimaryLinks primary,
            Requests requests) {
        this.models = models;
        this.directory = directory;
        this.routes = routes;
        this.personal = personal;
        this.primary = primary;
        this.requests = requests;
    }

    /** @param grantors the links through which the caller may ask, in the order in which they are to be asked */
    Uni<Known> lookUp(Caller caller, Collection<Target> targets, List<LinkStatus> grantors) {
        List<PersonId> people =
                targets.stream().flatMap(target -> target.person().stream()).toList();
        return models.generationOf(caller.tenant(), Model.BUSINESS_CONNECT)
                .chain(generation -> generation.isEmpty()
                        ? Uni.createFrom().item(Known.NOTHING)
                        : directory
                                .people(caller.tenant(), people)
                                .chain(found ->
                                        lookUp(caller, generation, found, mailboxes(targets, found), grantors)));
    }

    Uni<Known> lookUp(Caller caller, Collection<Target> targets) {
        return grantors(caller).chain(grantors -> lookUp(caller, targets, grantors));
    }

    /** The links through which this caller may ask for others' calendars: their own before the tenant's. */
    Uni<List<LinkStatus>> grantors(Caller caller) {
        Uni<Optional<LinkStatus>> own = caller.person()
                .map(person -> personal.of(caller.tenant(), person))
                .orElse(Uni.createFrom().item(Optional.empty()));
        return own.chain(first -> primary.of(caller.tenant())
                .map(second ->
                        Stream.of(first, second).flatMap(Optional::stream).toList()));
    }

    private Uni<Known> lookUp(
            Caller caller,
            OptionalInt generation,
            Map<PersonId, DirectoryPerson> people,
            Set<String> mailboxes,
            List<LinkStatus> grantors) {
        TenantId tenant = caller.tenant();
        return directory.standingOf(tenant, mailboxes).chain(standing -> unclaimed(tenant, mailboxes)
                .chain(unclaimed -> routes.to(caller, mailboxes).chain(found -> requests.through(
                                tenant, ids(grantors), mailboxes)
                        .map(asked -> new Known(
                                caller.person(), generation, people, standing, unclaimed, found, grantors, asked)))));
    }

    private Uni<Set<String>> unclaimed(TenantId tenant, Set<String> mailboxes) {
        return Multi.createFrom()
                .iterable(mailboxes)
                .onItem()
                .transformToUniAndConcatenate(mailbox -> isUnclaimed(tenant, mailbox)
                        .map(unclaimed -> unclaimed ? Optional.of(mailbox) : Optional.<String>empty()))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    private Uni<Boolean> isUnclaimed(TenantId tenant, String mailbox) {
        return directory
                .isInConfirmedDomain(tenant, mailbox)
                .chain(confirmed -> confirmed
                        ? directory.isRemembered(tenant, mailbox).map(remembered -> !remembered)
                        : Uni.createFrom().item(false));
    }

    private static Set<String> mailboxes(Collection<Target> targets, Map<PersonId, DirectoryPerson> people) {
        Set<String> all = new HashSet<>();
        targets.forEach(target -> target.mailbox().ifPresent(all::add));
        people.values().forEach(person -> person.mailbox().ifPresent(all::add));
        return all;
    }

    private static List<UUID> ids(List<LinkStatus> links) {
        return links.stream().map(LinkStatus::id).map(RowId::id).toList();
    }
}
