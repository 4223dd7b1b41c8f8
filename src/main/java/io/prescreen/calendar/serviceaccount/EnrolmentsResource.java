package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was asked for through a service account. */
@Path("/v1/integration/enterprise-connect/{id}/delegations")
@RolesAllowed(Roles.ADMIN)
class EnrolmentsResource {

    private final CurrentCaller caller;
    private final WatchingEnrolments watching;

    EnrolmentsResource(CurrentCaller caller, WatchingEnrolments watching) {
        this.caller = caller;
        this.watching = watching;
    }

    @GET
    public Uni<EnrolmentPage> list(
            @RestPath UUID id,
            @RestQuery Optional<String> state,
            @RestQuery Optional<String> cursor,
            @RestQuery Optional<String> limit) {
        Paging<String> paging = Paging.of(cursor, limit, Paging.Length.USUAL, mailbox -> Directory.addressOf(mailbox)
                .orElseThrow());
        return watching.list(account(id), state.map(EnrolmentsResource::state), paging);
    }

    @PUT
    @Path("/{mailbox}")
    @ResponseStatus(202)
    public Uni<Void> askAgain(@RestPath UUID id, @RestPath @Email @Size(max = 254) String mailbox) {
        return watching.askAgain(account(id), mailbox);
    }

    private RowId account(UUID id) {
        return RowId.of(caller.get().tenant(), id);
    }

    private static Enrolment.State state(String word) {
        return Arrays.stream(Enrolment.State.values())
                .filter(state -> Words.of(state).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalidQuery("state", "must be one of the values that the contract lists"));
    }
}
