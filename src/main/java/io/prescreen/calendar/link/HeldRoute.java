package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import java.util.Optional;

/**
 * A route of the tenant, whoever may use it. Its kind is what it would be for the one who holds it.
 *
 * @param holder the person whose own link it is, or was obtained through; empty: it belongs to the tenant
 * @param shared the holder lets colleagues use it
 * @param grantor the link that it was obtained through
 */
public record HeldRoute(Route route, Optional<PersonId> holder, boolean shared, Optional<RowId> grantor) {

    /** What it is for this caller; empty: they may not use it. */
    Optional<Route> forCaller(Optional<PersonId> caller) {
        if (holder.isEmpty() || holder.equals(caller)) {
            return Optional.of(route);
        }
        return shared ? Optional.of(new Route(Route.Kind.SHARED_LINK, route.link(), route.level())) : Optional.empty();
    }
}
