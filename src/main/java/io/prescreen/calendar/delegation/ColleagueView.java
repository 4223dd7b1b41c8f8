package io.prescreen.calendar.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.cronofy.AccessibleCalendar;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.Route;
import java.util.Optional;

/**
 * {@code Colleague} of the contract.
 *
 * @param name and whether it is a resource: as the calendar service lists it; null when it does not
 * @param route by which it is reached now; null when it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ColleagueView(String mailbox, String name, Boolean resource, State state, Route.Kind route) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        REACHABLE,
        /** Listed, or known: nobody has asked yet. */
        NOT_ASKED,
        PENDING,
        REFUSED,
        QUARANTINED,
        DISCONNECTED,
        /** Listed, but not to be asked for. */
        NOT_LINKED
    }

    static ColleagueView of(String mailbox, Verdict verdict, Optional<AccessibleCalendar> listed) {
        Optional<Route> route = verdict instanceof Verdict.Decided decided
                ? decided.reach().routes().stream().findFirst()
                : Optional.empty();
        return new ColleagueView(
                mailbox,
                listed.map(AccessibleCalendar::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                listed.map(AccessibleCalendar::resource).orElse(null),
                route.map(ColleagueView::state).orElseGet(() -> state(verdict)),
                route.map(Route::kind).orElse(null));
    }

    static ColleagueView of(String mailbox, Reach reach) {
        return of(mailbox, new Verdict.Decided(reach), Optional.empty());
    }

    private static State state(Route route) {
        return route.link().health().state() == Health.State.DISCONNECTED ? State.DISCONNECTED : State.REACHABLE;
    }

    private static State state(Verdict verdict) {
        if (verdict instanceof Verdict.Decided decided) {
            return switch (decided.reach().obstacle().orElse(Obstacle.NOT_LINKED)) {
                case PENDING -> State.PENDING;
                case REFUSED -> State.REFUSED;
                case QUARANTINED -> State.QUARANTINED;
                case DISCONNECTED -> State.DISCONNECTED;
                case NOT_LINKED, RATE_LIMITED, INACTIVE -> State.NOT_LINKED;
            };
        }
        return State.NOT_ASKED;
    }
}
