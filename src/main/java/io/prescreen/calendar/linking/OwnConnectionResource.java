package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.linking.BeginningLink.Begun;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The caller's own calendar. */
@Path("/v1/me")
@RolesAllowed(Roles.USER)
class OwnConnectionResource {

    record Calendars(List<Calendar> calendars) {}

    private final CurrentCaller caller;
    private final OwnConnection connection;
    private final BeginningLink beginning;

    OwnConnectionResource(CurrentCaller caller, OwnConnection connection, BeginningLink beginning) {
        this.caller = caller;
        this.connection = connection;
        this.beginning = beginning;
    }

    @GET
    @Path("/connection")
    public Uni<ConnectionView> connection() {
        return connection.of(caller.get());
    }

    @DELETE
    @Cancellable(false)
    @Path("/connection")
    public Uni<Void> unlink() {
        return connection.unlink(caller.get());
    }

    @POST
    @Path("/connection/link-attempts")
    @ResponseStatus(201)
    public Uni<Begun> beginLinking(@Valid @NotNull LinkAttemptRequest request) {
        return beginning.begin(caller.get(), Purpose.PERSONAL, request);
    }

    @GET
    @Path("/calendars")
    public Uni<Calendars> calendars() {
        return connection
                .calendars(caller.get())
                .map(found -> new Calendars(found.stream()
                        .sorted(Comparator.comparing(Calendar::primary)
                                .reversed()
                                .thenComparing(Calendar::name))
                        .toList()));
    }
}
