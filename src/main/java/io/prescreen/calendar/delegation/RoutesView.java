package io.prescreen.calendar.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.link.Health;
import io.prescreen.calendar.link.Route;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@code MailboxRoutes} of the contract: what administrators see of the ways to a mailbox. */
record RoutesView(String mailbox, Standing standing, List<RouteView> routes, List<RequestView> requests) {

    /**
     * @param holder whose link it is, or was obtained through; null: the tenant's
     * @param usedBy whose looks go by it: {@code everybody}, and those for whom it is better than what everybody has
     * @param whyNot null when somebody's looks go by it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RouteView(
            Route.Kind kind,
            String holder,
            boolean shared,
            Route.Level level,
            Health.State health,
            Health.Reason reason,
            List<String> usedBy,
            WhyNot whyNot) {}

    /** Why nobody's looks go by a route. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum WhyNot {
        QUARANTINED,
        DISCONNECTED,
        /** Another one works with fewer privileges, or is older. */
        BETTER_ROUTE
    }

    /**
     * @param through {@code personalLink}, {@code primaryLink} or {@code serviceAccount}
     * @param askedBy null: a service, for the tenant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestView(
            Route.Kind through, String askedBy, String state, Instant begunAt, Instant answeredAt, Refusal refusal) {

        static RequestView of(Request request, Route.Kind through) {
            boolean refused = request.state == Request.State.REFUSED;
            return new RequestView(
                    through,
                    request.askedBy,
                    request.state.isOpen() ? "pending" : request.state.name().toLowerCase(Locale.ROOT),
                    request.begunAt,
                    request.state.isOpen() ? null : request.answeredAt,
                    refused ? request.refusal() : null);
        }
    }
}
