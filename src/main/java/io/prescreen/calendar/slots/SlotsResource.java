package io.prescreen.calendar.slots;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** When everybody who is needed, and a room, have time. */
@Path("/v1/slots")
class SlotsResource {

    private final CurrentCaller caller;
    private final FindingSlots finding;

    SlotsResource(CurrentCaller caller, FindingSlots finding) {
        this.caller = caller;
        this.finding = finding;
    }

    @POST
    @RolesAllowed({Roles.USER, Roles.SERVICE})
    public Uni<SlotsView> find(@Valid @NotNull SlotQuery query) {
        return finding.find(caller.get(), caller.hasRole(Roles.ADMIN), query);
    }
}
