package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Who is busy when. */
@Path("/v1/free-busy")
class FreeBusyResource {

    private final CurrentCaller caller;
    private final QueryingFreeBusy querying;

    FreeBusyResource(CurrentCaller caller, QueryingFreeBusy querying) {
        this.caller = caller;
        this.querying = querying;
    }

    @POST
    @RolesAllowed({Roles.USER, Roles.SERVICE})
    public Uni<FreeBusyView> query(@Valid @NotNull FreeBusyQuery query) {
        Window window = query.window();
        return querying.query(caller.get(), query.asked(), window, query.fresh())
                .map(answers -> FreeBusyView.of(window, answers));
    }
}
