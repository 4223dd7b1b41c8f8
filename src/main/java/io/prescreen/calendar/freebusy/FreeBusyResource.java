package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.availability.Looking;
import io.prescreen.calendar.availability.Window;
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
    private final Looking looking;

    FreeBusyResource(CurrentCaller caller, Looking looking) {
        this.caller = caller;
        this.looking = looking;
    }

    @POST
    @RolesAllowed({Roles.USER, Roles.SERVICE})
    public Uni<FreeBusyView> query(@Valid @NotNull FreeBusyQuery query) {
        Window window = query.window();
        return looking.query(caller.get(), query.asked(), window, query.fresh())
                .map(answers -> FreeBusyView.of(window, answers));
    }
}
