package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;

/** The last step of linking. */
@Path("/v1/link-attempts")
class CompletionResource {

    record Completion(@Email @Size(max = 254) String mailbox) {}

    private final CurrentCaller caller;
    private final CompletingLink completing;
    private final OwnConnection connection;

    CompletionResource(CurrentCaller caller, CompletingLink completing, OwnConnection connection) {
        this.caller = caller;
        this.completing = completing;
        this.connection = connection;
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed(Roles.USER)
    public Uni<ConnectionView> complete(UUID id, @Valid Completion completion) {
        Optional<String> confirmed = Optional.ofNullable(completion).map(Completion::mailbox);
        return completing.complete(caller.get(), id, confirmed).chain(connection::justLinked);
    }
}
