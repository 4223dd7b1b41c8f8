package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which mailboxes a caller may reach, and how. A person: by their own link, by what was obtained through it, by a
 * colleague's link that is shared, and by what the tenant holds; a service without a person: by what the tenant holds
 * and what is shared. While a model is not active its routes are not to be asked for. To be called inside a transaction
 * of the caller's tenant.
 */
@ApplicationScoped
public class Routes {

    private final ReachingLinks links;

    Routes(ReachingLinks links) {
        this.links = links;
    }

    /**
     * An entry for each mailbox asked for, in lower case: the routes that this caller may use, the best first. An empty
     * list: it does not exist, lies outside or is not visible, and nobody can tell.
     */
    public Uni<Map<String, List<Route>>> to(Caller caller, Collection<String> mailboxes) {
        Set<String> asked =
                mailboxes.stream().map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return links.forCaller(caller, asked).map(found -> {
            Map<String, List<Route>> routes = new HashMap<>();
            asked.forEach(mailbox -> routes.put(mailbox, new ArrayList<>()));
            found.forEach(link -> held(link)
                    .forCaller(caller.person())
                    .ifPresent(route -> routes.get(route.link().mailbox()).add(route)));
            routes.values().forEach(list -> list.sort(Route.BEST_FIRST));
            return routes;
        });
    }

    /**
     * All mailboxes that this caller may reach, in alphabetical order.
     *
     * @param after the last mailbox of the page before, or empty
     */
    public Uni<SortedMap<String, List<Route>>> all(Caller caller, String after, int most) {
        return links.mailboxesFor(caller, after.toLowerCase(Locale.ROOT), most)
                .chain(mailboxes -> to(caller, mailboxes))
                .map(TreeMap::new);
    }

    /** Every route of the tenant to this mailbox, whoever may use it: what administrators see. */
    public Uni<List<HeldRoute>> held(TenantId tenant, String mailbox) {
        return links.to(tenant, Set.of(mailbox.toLowerCase(Locale.ROOT))).map(found -> found.stream()
                .map(Routes::held)
                .sorted(Comparator.comparing(HeldRoute::route, Route.BEST_FIRST))
                .toList());
    }

    /** Those of the routes to a mailbox that a person may use, the best first; or, without one, what the tenant holds. */
    public static List<Route> usable(Collection<HeldRoute> held, Optional<PersonId> caller) {
        return held.stream()
                .flatMap(one -> one.forCaller(caller).stream())
                .sorted(Route.BEST_FIRST)
                .toList();
    }

    private static HeldRoute held(ReachingLinks.Found found) {
        return new HeldRoute(
                found.route(found.kind()),
                found.holder(),
                found.link().shared,
                Optional.ofNullable(found.link().grantor)
                        .map(id -> new RowId(found.link().id.tenant(), id)));
    }
}
