package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What an administrator asks for through the general primary account, for the whole tenant. */
@Path("/v1/integration/business-connect/primary-link/delegations")
@RolesAllowed(Roles.ADMIN)
class PrimaryDelegationsResource {

    private final CurrentCaller caller;
    private final Wishing wishing;

    PrimaryDelegationsResource(CurrentCaller caller, Wishing wishing) {
        this.caller = caller;
        this.wishing = wishing;
    }

    @PUT
    @Path("/{mailbox}")
    @ResponseStatus(202)
    public Uni<ColleagueView> ask(@PathParam("mailbox") @Email @Size(max = 254) String mailbox) {
        return wishing.wishForAll(caller.get(), mailbox).map(reach -> ColleagueView.of(mailbox, reach));
    }
}
