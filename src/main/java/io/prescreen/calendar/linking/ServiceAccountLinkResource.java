package io.prescreen.calendar.linking;

import io.prescreen.calendar.linking.BeginningLink.Begun;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** "Connect to Exchange", "Connect to Office 365", "Connect to Google". */
@Path("/v1/integration/enterprise-connect")
@RolesAllowed(Roles.ADMIN)
class ServiceAccountLinkResource {

    private final CurrentCaller caller;
    private final BeginningLink beginning;

    ServiceAccountLinkResource(CurrentCaller caller, BeginningLink beginning) {
        this.caller = caller;
        this.beginning = beginning;
    }

    @POST
    @Path("/link-attempts")
    @ResponseStatus(201)
    public Uni<Begun> beginConnecting(@Valid @NotNull ServiceAccountAttemptRequest request) {
        return beginning.beginConnecting(caller.get(), request);
    }
}
