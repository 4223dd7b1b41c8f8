package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;

/** The ways to a mailbox, for administrators. */
@Path("/v1/integration/routes")
@RolesAllowed(Roles.ADMIN)
class RoutesResource {

    private final CurrentCaller caller;
    private final RoutesToMailbox routes;

    RoutesResource(CurrentCaller caller, RoutesToMailbox routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @GET
    @Path("/{mailbox}")
    public Uni<RoutesView> routes(@PathParam("mailbox") @Email @Size(max = 254) String mailbox) {
        return routes.of(caller.get().tenant(), mailbox.toLowerCase(Locale.ROOT));
    }
}
