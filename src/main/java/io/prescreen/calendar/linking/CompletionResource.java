package io.prescreen.calendar.linking;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The last step of linking. */
@Path("/v1/link-attempts")
// which of them, is for the attempt to say
@RolesAllowed({Roles.USER, Roles.ADMIN})
// a code works once: what was begun is finished, whether or not the caller still waits
@Cancellable(false)
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
    public Uni<ConnectionView> complete(UUID id, @RestHeader("Content-Type") Optional<String> contentType) {
        if (contentType.isPresent()) {
            // a body that is not JSON would be ignored here
            throw new NotSupportedException();
        }
        return completed(id, Optional.empty());
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ConnectionView> completeConfirming(UUID id, @Valid Completion completion) {
        return completed(id, Optional.ofNullable(completion).map(Completion::mailbox));
    }

    private Set<Purpose> purposes() {
        return Stream.of(Purpose.values())
                .filter(purpose -> caller.hasRole(purpose.role()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Uni<ConnectionView> completed(UUID id, Optional<String> confirmed) {
        return completing
                .complete(caller.get(), purposes(), id, confirmed)
                .chain(made -> connection.justLinked(made.purpose(), made.link()));
    }
}
