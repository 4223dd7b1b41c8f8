package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "Reset Integration". */
@Path("/v1/integration")
@RolesAllowed(Roles.ADMIN)
class ResetResource {

    private final CurrentCaller caller;
    private final Resetting resetting;

    ResetResource(CurrentCaller caller, Resetting resetting) {
        this.caller = caller;
        this.resetting = resetting;
    }

    @GET
    @Path("/business-connect/reset")
    public Uni<ResetView.Preview> preview() {
        return resetting.preview(caller.get().tenant(), Model.BUSINESS_CONNECT);
    }

    @DELETE
    @Path("/business-connect")
    @Cancellable(false)
    public Uni<RestResponse<ResetView>> reset() {
        return resetting.start(caller.get(), Model.BUSINESS_CONNECT).map(ResetResource::accepted);
    }

    /** The address is a relative one: ours is not taken from requests. */
    static RestResponse<ResetView> accepted(ResetView reset) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, reset)
                .header("Location", "/v1/integration/resets/" + reset.id())
                .build();
    }

    @GET
    @Path("/resets")
    public Uni<ResetView.Resets> resets() {
        return resetting.all(caller.get().tenant());
    }

    @GET
    @Path("/resets/{id}")
    public Uni<ResetView> progress(UUID id) {
        return resetting.of(caller.get().tenant(), id);
    }
}
