package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.availability.BusyPolicies;
import io.prescreen.calendar.availability.BusyPolicy;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** What items of calendars mean to the tenant. */
@Path("/v1/integration/busy-policy")
class BusyPolicyResource {

    private final CurrentCaller caller;
    private final BusyPolicies policies;
    private final DecidingPolicy deciding;
    private final PreviewingPolicy previewing;

    BusyPolicyResource(
            CurrentCaller caller, BusyPolicies policies, DecidingPolicy deciding, PreviewingPolicy previewing) {
        this.caller = caller;
        this.policies = policies;
        this.deciding = deciding;
        this.previewing = previewing;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
    public Uni<BusyPolicy> policy() {
        return policies.inForce(caller.get().tenant());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    public Uni<BusyPolicy> decide(@Valid @NotNull BusyPolicy policy) {
        return deciding.decide(caller.get(), policy);
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Roles.ADMIN)
    public Uni<PolicyPreview> preview(@Valid @NotNull PolicyPreviewRequest request) {
        return previewing.preview(caller.get(), request.asked(), request.zone(), request.policy());
    }
}
