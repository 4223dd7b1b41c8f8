package io.prescreen.calendar.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.calendar.directory.DecidingMailbox.Decision;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The people of the directory. */
@Path("/v1/directory/people")
@RolesAllowed(Roles.SERVICE)
@Cancellable(false)
class PeopleResource {

    record People(@NotNull @Size(min = 1, max = 500) List<JsonNode> people) {}

    record MailboxDecision(
            @NotNull Decision decision, @NotNull String mailbox) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DirectoryPage(List<PersonView> people, String nextCursor) {}

    private final CurrentCaller caller;
    private final ReadingDirectory reading;
    private final ListingPeople listing;
    private final LeavingPerson leaving;
    private final DecidingMailbox deciding;

    PeopleResource(
            CurrentCaller caller,
            ReadingDirectory reading,
            ListingPeople listing,
            LeavingPerson leaving,
            DecidingMailbox deciding) {
        this.caller = caller;
        this.reading = reading;
        this.listing = listing;
        this.leaving = leaving;
        this.deciding = deciding;
    }

    @GET
    @RolesAllowed({Roles.SERVICE, Roles.ADMIN})
    public Uni<DirectoryPage> list(
            @RestQuery Optional<String> cursor,
            @RestQuery Optional<String> limit,
            @RestQuery Optional<String> standing) {
        Paging<PersonId> paging = Paging.of(cursor, limit, Paging.Length.USUAL, PersonId::new);
        return reading.page(caller.get(), paging, standing.map(PeopleResource::standing))
                .map(found -> new DirectoryPage(
                        paging.page(found).stream().map(PersonView::of).toList(),
                        paging.next(found, last -> last.id().value())));
    }

    @POST
    public Uni<Bulk.Results> putAll(@Valid @NotNull People sent) {
        Bulk bulk = new Bulk(sent.people());
        return listing.list(caller.get(), bulk.listings()).map(bulk::results);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SERVICE, Roles.ADMIN})
    public Uni<PersonView> person(String id) {
        return reading.person(caller.get(), personId(id)).map(PersonView::of);
    }

    @PUT
    @Path("/{id}")
    public Uni<PersonView> put(String id, JsonNode sent) {
        ReadingRow row = new ReadingRow(personId(id), sent);
        if (!row.violations().isEmpty()) {
            throw Problem.invalidFields(row.violations());
        }
        Listing wanted = row.listing();
        return listing.list(caller.get(), List.of(wanted))
                .map(stored -> PersonView.of(stored.get(wanted.id()).entry()));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(String id) {
        return leaving.leave(caller.get(), personId(id));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.SERVICE, Roles.ADMIN})
    public Uni<PersonView> decide(String id, @Valid @NotNull MailboxDecision sent) {
        Mailbox mailbox =
                Mailbox.parse(sent.mailbox()).orElseThrow(() -> Problem.invalidField("mailbox", ReadingRow.NO_MAILBOX));
        return deciding.decide(caller.get(), personId(id), sent.decision(), mailbox)
                .map(PersonView::of);
    }

    private static PersonId personId(String id) {
        return PersonId.parse(id).orElseThrow(() -> Problem.invalidPath("id", ReadingRow.NO_PERSON));
    }

    private static Standing standing(String text) {
        return switch (text) {
            case "confirmed" -> Standing.CONFIRMED;
            case "quarantined" -> Standing.QUARANTINED;
            case "unlisted" -> Standing.UNLISTED;
            default -> throw Problem.invalidQuery("standing", "must be one of the values that the contract lists");
        };
    }
}
