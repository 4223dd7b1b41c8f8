package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InterviewLists.Place;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Interviews, by Prescreen's own id. */
@Path("/v1/interviews")
@RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
@Cancellable(false)
class InterviewsResource {

    private static final String ID = "[A-Za-z0-9._:-]{1,100}";
    private static final String NO_ID = "must have 1 to 100 letters, digits or . _ : -";

    private final CurrentCaller caller;
    private final ReadingInterviews reading;
    private final PuttingInterview putting;
    private final CancellingInterview cancelling;
    private final ZoneChanges zoneChanges;

    InterviewsResource(
            CurrentCaller caller,
            ReadingInterviews reading,
            PuttingInterview putting,
            CancellingInterview cancelling,
            ZoneChanges zoneChanges) {
        this.caller = caller;
        this.reading = reading;
        this.putting = putting;
        this.cancelling = cancelling;
        this.zoneChanges = zoneChanges;
    }

    @GET
    public Uni<InterviewSummary.Page> list(@BeanParam InterviewQuery query) {
        Paging<Place> paging = query.paging();
        return reading.list(caller.get(), isAdministrator(), query.wanted(paging))
                .map(found -> new InterviewSummary.Page(
                        paging.page(found).stream()
                                .map(one -> InterviewSummary.of(one.interview(), one.delivery()))
                                .toList(),
                        paging.next(found, last -> Place.of(last.interview()).text())));
    }

    @GET
    @Path("/zone-changes")
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    public Uni<ZoneChangesView> zoneChanges(@RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        Paging<Place> paging = Paging.of(cursor, limit, Paging.Length.USUAL, Place::parse);
        return zoneChanges
                .find(caller.get(), isAdministrator(), paging.after().orElse(Place.FIRST), paging.most())
                .map(found -> new ZoneChangesView(
                        found.moved().stream().map(ZoneChangesView.Entry::of).toList(),
                        found.next().map(Place::text).map(Paging::cursor).orElse(null)));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<InterviewView>> read(@PathParam("id") @Pattern(regexp = ID, message = NO_ID) String id) {
        return reading.read(caller.get(), isAdministrator(), id)
                .map(seen -> answer(Status.OK, seen.known(), seen.access(), seen.relinkUrl()));
    }

    @PUT
    @Path("/{id}")
    public Uni<RestResponse<InterviewView>> put(
            @PathParam("id") @Pattern(regexp = ID, message = NO_ID) String id,
            @RestHeader("If-Match") Optional<String> ifMatch,
            @RestHeader("If-None-Match") Optional<String> ifNoneMatch,
            @Valid @NotNull InterviewRequest request) {
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        return putting.put(new Wish(caller.get(), isAdministrator(), id, Draft.of(request), precondition))
                .map(put -> answer(put.created() ? Status.CREATED : Status.OK, put.known(), Access.FULL));
    }

    @DELETE
    @Path("/{id}")
    public Uni<RestResponse<InterviewView>> cancel(
            @PathParam("id") @Pattern(regexp = ID, message = NO_ID) String id,
            @RestHeader("If-Match") Optional<String> ifMatch) {
        Precondition precondition = Precondition.of(ifMatch, Optional.empty());
        return cancelling
                .cancel(caller.get(), isAdministrator(), id, precondition)
                .map(known -> answer(Status.ACCEPTED, known, Access.FULL));
    }

    private static RestResponse<InterviewView> answer(Status status, Known known, Access access) {
        return answer(status, known, access, Optional.empty());
    }

    private static RestResponse<InterviewView> answer(
            Status status, Known known, Access access, Optional<URI> relinkUrl) {
        return ResponseBuilder.create(status, InterviewView.of(known, access, relinkUrl))
                .header("ETag", "\"" + known.interview().version + "\"")
                .build();
    }

    private boolean isAdministrator() {
        return !caller.get().service() && caller.hasRole(Roles.ADMIN);
    }
}
