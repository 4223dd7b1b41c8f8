package io.prescreen.calendar.slots;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;

/** The working hours of a person of the directory. */
@Path("/v1/directory/people/{id}/working-hours")
@RolesAllowed({Roles.SERVICE, Roles.ADMIN})
class PersonWorkingHoursResource {

    private final CurrentCaller caller;
    private final ChoosingWorkingHours choosing;

    PersonWorkingHoursResource(CurrentCaller caller, ChoosingWorkingHours choosing) {
        this.caller = caller;
        this.choosing = choosing;
    }

    @GET
    public Uni<WorkingHoursView> inForce(@PathParam("id") String id) {
        return choosing.inForceForListed(caller.get().tenant(), personId(id));
    }

    @PUT
    public Uni<WorkingHoursView> choose(@PathParam("id") String id, @Valid @NotNull WorkingHoursChange change) {
        return choosing.chooseForListed(caller.get(), personId(id), change.wanted());
    }

    @DELETE
    public Uni<Void> withdraw(@PathParam("id") String id) {
        return choosing.withdraw(caller.get(), Optional.of(personId(id)));
    }

    private static PersonId personId(String id) {
        return PersonId.parse(id).orElseThrow(() -> Problem.invalidPath("id", "must be a person id"));
    }
}
