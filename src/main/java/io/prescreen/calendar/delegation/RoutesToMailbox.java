package io.prescreen.calendar.delegation;

import io.prescreen.calendar.delegation.RoutesView.RequestView;
import io.prescreen.calendar.delegation.RoutesView.RouteView;
import io.prescreen.calendar.delegation.RoutesView.WhyNot;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.HeldRoute;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.link.Routes;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which routes lead to a mailbox, whose looks go by which, and why not by the others. */
@ApplicationScoped
class RoutesToMailbox {

    private static final String EVERYBODY = "everybody";

    private final Tenancy tenancy;
    private final Routes routes;
    private final Directory directory;
    private final LookingUp lookingUp;
    private final Requests requests;
    private final PrimaryLinks primary;
    private final Clock clock;

    RoutesToMailbox(
            Tenancy tenancy,
            Routes routes,
            Directory directory,
            LookingUp lookingUp,
            Requests requests,
            PrimaryLinks primary,
            Clock clock) {
        this.tenancy = tenancy;
        this.routes = routes;
        this.directory = directory;
        this.lookingUp = lookingUp;
        this.requests = requests;
        this.primary = primary;
        this.clock = clock;
    }

    Uni<RoutesView> of(TenantId tenant, String mailbox) {
        Target target = Target.of(mailbox);
        return tenancy.inTransaction(tenant, () -> routes.held(tenant, mailbox).chain(held -> lookingUp
                .lookUp(nobody(tenant), List.of(target), List.of())
                .chain(known -> directory
                        .standingOf(tenant, List.of(mailbox))
                        .map(found -> found.get(mailbox))
                        .chain(standing -> requests(tenant, mailbox)
                                .map(asked -> new RoutesView(
                                        mailbox,
                                        standing,
                                        views(held, users(target, held, known), standing),
                                        asked))))));
    }

    /** By user, the link that their looks go by: what is known of the mailbox is the same for all. */
    private List<Map.Entry<String, RowId>> users(Target target, List<HeldRoute> held, Known known) {
        return Stream.concat(
                        Stream.of(Optional.<PersonId>empty()),
                        held.stream().map(HeldRoute::holder).filter(Optional::isPresent))
                .distinct()
                .flatMap(user -> used(target, user, held, known)
                        .map(link -> Map.entry(user.map(PersonId::value).orElse(EVERYBODY), link))
                        .stream())
                .toList();
    }

    /** As it is for the person's own look. */
    private Optional<RowId> used(Target target, Optional<PersonId> person, List<HeldRoute> held, Known known) {
        Map<String, List<Route>> usable = Map.of(target.mailbox().orElseThrow(), Routes.usable(held, person));
        return Judging.wishes(known.with(person, usable), clock).judge(target) instanceof Verdict.Decided decided
                ? decided.reach().routes().stream()
                        .findFirst()
                        .filter(RoutesToMailbox::works)
                        .map(route -> route.link().id())
                : Optional.empty();
    }

    private static Caller nobody(TenantId tenant) {
        return new Caller(tenant, Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    private static boolean works(Route route) {
        return route.link().health().state() != Health.State.DISCONNECTED;
    }

    private static List<RouteView> views(
            List<HeldRoute> held, List<Map.Entry<String, RowId>> users, Standing standing) {
        return held.stream().map(one -> view(one, usedBy(one, users), standing)).toList();
    }

    /** Whoever uses what everybody uses is not named. */
    private static List<String> usedBy(HeldRoute held, List<Map.Entry<String, RowId>> users) {
        List<String> all = new ArrayList<>(users.stream()
                .filter(user -> user.getValue().equals(held.route().link().id()))
                .map(Map.Entry::getKey)
                .toList());
        return all.contains(EVERYBODY) ? List.of(EVERYBODY) : all;
    }

    private static RouteView view(HeldRoute held, List<String> usedBy, Standing standing) {
        Route route = held.route();
        Health health = route.link().health();
        return new RouteView(
                route.kind(),
                held.holder().map(PersonId::value).orElse(null),
                held.shared(),
                route.level(),
                health.state(),
                health.reason().orElse(null),
                usedBy,
                usedBy.isEmpty() ? whyNot(route, standing) : null);
    }

    private static WhyNot whyNot(Route route, Standing standing) {
        if (!works(route)) {
            return WhyNot.DISCONNECTED;
        }
        return standing == Standing.QUARANTINED ? WhyNot.QUARANTINED : WhyNot.BETTER_ROUTE;
    }

    private Uni<List<RequestView>> requests(TenantId tenant, String mailbox) {
        return primary.of(tenant)
                .map(link -> link.map(LinkStatus::id))
                .chain(account -> requests.to(tenant, List.of(mailbox)).map(found -> found.stream()
                        .map(request -> RequestView.of(request, through(request, account)))
                        .toList()));
    }

    private static Route.Kind through(Request request, Optional<RowId> primary) {
        if (request.model == Model.ENTERPRISE_CONNECT) {
            return Route.Kind.SERVICE_ACCOUNT;
        }
        return primary.filter(request.grantorId()::equals).isPresent()
                ? Route.Kind.PRIMARY_LINK
                : Route.Kind.PERSONAL_LINK;
    }
}
