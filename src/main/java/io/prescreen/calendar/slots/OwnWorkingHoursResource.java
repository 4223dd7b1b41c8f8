package io.prescreen.calendar.slots;

import io.prescreen.calendar.tenancy.Caller;
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

/** The caller's own working hours. */
@Path("/v1/me/working-hours")
@RolesAllowed(Roles.USER)
class OwnWorkingHoursResource {

    private final CurrentCaller caller;
    private final ChoosingWorkingHours choosing;

    OwnWorkingHoursResource(CurrentCaller caller, ChoosingWorkingHours choosing) {
        this.caller = caller;
        this.choosing = choosing;
    }

    @GET
    public Uni<WorkingHoursView> inForce() {
        Caller person = caller.get();
        return choosing.inForce(person.tenant(), Optional.of(person.self()));
    }

    @PUT
    public Uni<WorkingHoursView> choose(@Valid @NotNull WorkingHoursChange change) {
        Caller person = caller.get();
        return choosing.choose(person, Optional.of(person.self()), change.wanted());
    }

    @DELETE
    public Uni<Void> withdraw() {
        Caller person = caller.get();
        return choosing.withdraw(person, Optional.of(person.self()));
    }
}
