package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "Reset Integration" of Enterprise Connect. */
@Path("/v1/integration/enterprise-connect")
@RolesAllowed(Roles.ADMIN)
class EnterpriseResetResource {

    private final CurrentCaller caller;
    private final Resetting resetting;

    EnterpriseResetResource(CurrentCaller caller, Resetting resetting) {
        this.caller = caller;
        this.resetting = resetting;
    }

    @GET
    @Path("/reset")
    public Uni<ResetView.Preview> preview() {
        return resetting.preview(caller.get().tenant(), Model.ENTERPRISE_CONNECT);
    }

    @DELETE
    @Cancellable(false)
    public Uni<RestResponse<ResetView>> reset() {
        return resetting.start(caller.get(), Model.ENTERPRISE_CONNECT).map(ResetResource::accepted);
    }
}
