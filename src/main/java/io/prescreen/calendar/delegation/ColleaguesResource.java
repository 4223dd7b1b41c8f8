package io.prescreen.calendar.delegation;

import io.prescreen.calendar.delegation.Colleagues.Listed;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Whom the caller can look at. */
@Path("/v1/me/colleagues")
@RolesAllowed(Roles.USER)
class ColleaguesResource {

    private final CurrentCaller caller;
    private final Colleagues colleagues;
    private final Wishing wishing;

    ColleaguesResource(CurrentCaller caller, Colleagues colleagues, Wishing wishing) {
        this.caller = caller;
        this.colleagues = colleagues;
        this.wishing = wishing;
    }

    @GET
    public Uni<Listed> colleagues() {
        return colleagues.of(caller.get());
    }

    @PUT
    @Path("/{mailbox}")
    @ResponseStatus(202)
    public Uni<ColleagueView> ask(@PathParam("mailbox") @Email @Size(max = 254) String mailbox) {
        return wishing.wish(caller.get(), mailbox).map(reach -> ColleagueView.of(mailbox, reach));
    }
}
