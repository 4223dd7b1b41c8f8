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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what is known of a caller's ways to some mailboxes. To be called inside a transaction of the tenant. */
@ApplicationScoped
class LookingUp {

    private final ActiveModels models;
    private final Directory directory;
    private final ViewingDirectory viewing;
    private final Routes routes;
    private final PersonalLinks personal;
    private final PrimaryLinks primary;
    private final Requests requests;
    private final EnrolmentRows enrolments;

    LookingUp(
            ActiveModels models,
            Directory directory,
            ViewingDirectory viewing,
            Routes routes,
            PersonalLinks personal,
            PrimaryLinks primary,
            Requests requests,
            EnrolmentRows enrolments) {
        this.models = models;
        this.directory = directory;
        this.viewing = viewing;
        this.routes = routes;
        this.personal = personal;
        this.primary = primary;
        this.requests = requests;
        this.enrolments = enrolments;
    }

    /** @param grantors the links through which the caller may ask, in the order in which they are to be asked */
    Uni<Known> lookUp(Caller caller, Collection<Target> targets, List<LinkStatus> grantors) {
        List<PersonId> people =
                targets.stream().flatMap(target -> target.person().stream()).toList();
        return models.generations(caller.tenant())
                .chain(active -> active.isEmpty()
                        ? Uni.createFrom().item(Known.NOTHING)
                        : directory
                                .people(caller.tenant(), people)
                                .chain(found -> lookUp(caller, active, found, mailboxes(targets, found), grantors)));
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
            Map<Model, Integer> active,
            Map<PersonId, DirectoryPerson> people,
            Set<String> mailboxes,
            List<LinkStatus> grantors) {
        TenantId tenant = caller.tenant();
        List<LinkStatus> asking = active.containsKey(Model.BUSINESS_CONNECT) ? grantors : List.of();
        return viewing.of(tenant, mailboxes, active.keySet()).chain(view -> routes.to(caller, mailboxes)
                .chain(found -> requests.through(tenant, ids(asking), mailboxes)
                        .chain(asked -> enrolling(tenant, active, mailboxes)
                                .map(enrolling -> new Known(
                                        caller.person(),
                                        active,
                                        people,
                                        view,
                                        Known.ofActive(active, found),
                                        asking,
                                        asked,
                                        enrolling)))));
    }

    private Uni<Map<String, Obstacle>> enrolling(TenantId tenant, Map<Model, Integer> active, Set<String> mailboxes) {
        return Optional.ofNullable(active.get(Model.ENTERPRISE_CONNECT))
                .map(generation -> enrolments.obstacles(tenant, mailboxes, generation))
                .orElse(Uni.createFrom().item(Map.of()));
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
