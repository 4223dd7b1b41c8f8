package io.prescreen.calendar.resource;

import io.prescreen.calendar.directory.ResourceSearch.Last;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.resource.ResourceView.Resources;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Rooms and equipment. */
@Path("/v1/resources")
class ResourcesResource {

    private final CurrentCaller caller;
    private final SearchingResources searching;
    private final ListingResources listing;

    ResourcesResource(CurrentCaller caller, SearchingResources searching, ListingResources listing) {
        this.caller = caller;
        this.searching = searching;
        this.listing = listing;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
    public Uni<Resources> list(@BeanParam ResourceQuery query) {
        Caller asking = caller.get();
        Paging<Last> paging = query.paging();
        return searching
                .search(asking, query.search(paging))
                .map(found -> new Resources(
                        paging.page(found.resources()).stream()
                                .map(one ->
                                        ResourceView.of(one, found.reachable().contains(one.mailbox())))
                                .toList(),
                        paging.next(found.resources(), ResourceQuery::place)));
    }

    @POST
    @Path("/refresh")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    public Uni<Void> refresh() {
        return listing.askSoon(caller.get().tenant());
    }
}
