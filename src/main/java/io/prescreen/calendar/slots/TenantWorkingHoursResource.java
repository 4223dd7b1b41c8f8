package io.prescreen.calendar.slots;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** The working hours of everybody who has no own. */
@Path("/v1/integration/working-hours")
@RolesAllowed(Roles.ADMIN)
class TenantWorkingHoursResource {

    private final CurrentCaller caller;
    private final ChoosingWorkingHours choosing;

    TenantWorkingHoursResource(CurrentCaller caller, ChoosingWorkingHours choosing) {
        this.caller = caller;
        this.choosing = choosing;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
    public Uni<WorkingHoursView> inForce() {
        return choosing.inForce(caller.get().tenant(), Optional.empty());
    }

    @PUT
    public Uni<WorkingHoursView> choose(@Valid @NotNull WorkingHoursChange change) {
        return choosing.choose(caller.get(), Optional.empty(), change.wanted());
    }

    @DELETE
    public Uni<Void> withdraw() {
        return choosing.withdraw(caller.get(), Optional.empty());
    }
}
