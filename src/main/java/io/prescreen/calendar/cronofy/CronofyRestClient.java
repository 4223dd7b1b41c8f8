package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.Url;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Cronofy's API as it is on the wire. Package-private: everybody else asks {@link Cronofy}. */
@RegisterRestClient(configKey = "cronofy")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
interface CronofyRestClient {

    @POST
    @Path("/oauth/token")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<TokenAnswer> token(TokenRequest request);

    @POST
    @Path("/oauth/token/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> revoke(RevokeRequest request);

    @GET
    @Path("/v1/userinfo")
    Uni<UserinfoAnswer> userinfo(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/v1/free_busy")
    Uni<FreeBusyPage> freeBusy(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("tzid") String zone,
            @QueryParam("calendar_ids[]") List<String> calendars,
            @QueryParam("include_managed") boolean includeManaged,
            @QueryParam("include_free") Boolean includeFree);

    @GET
    @Path("/v1/accessible_calendars")
    Uni<AccessibleCalendarsAnswer> accessibleCalendars(
            @HeaderParam("Authorization") String bearer, @QueryParam("profile_id") String profile);

    @POST
    @Path("/v1/delegated_authorizations")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> requestDelegation(@HeaderParam("Authorization") String bearer, DelegationBody request);

    /** Of a service account. */
    @GET
    @Path("/v1/userinfo")
    Uni<ServiceAccountAnswer> serviceAccount(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/v1/service_account_authorizations")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> requestAuthorizations(@HeaderParam("Authorization") String bearer, ServiceAccountBody request);

    @GET
    @Path("/v1/resources")
    Uni<ResourcesAnswer> resources(
            @HeaderParam("Authorization") String bearer, @QueryParam("include_details") String details);

    /** Page addresses are absolute. */
    @GET
    Uni<FreeBusyPage> freeBusyPage(@Url String address, @HeaderParam("Authorization") String bearer);

    @POST
    @Path("/v1/calendars/{calendar}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> writeEvent(
            @HeaderParam("Authorization") String bearer, @PathParam("calendar") String calendar, EventBody event);

    @DELETE
    @Path("/v1/calendars/{calendar}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> deleteEvent(
            @HeaderParam("Authorization") String bearer,
            @PathParam("calendar") String calendar,
            EventBody.Deletion event);

    @GET
    @Path("/v1/events")
    Uni<EventsPage> events(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("tzid") String zone,
            @QueryParam("calendar_ids[]") List<String> calendars,
            @QueryParam("include_managed") boolean includeManaged,
            @QueryParam("only_managed") boolean onlyManaged,
            @QueryParam("include_deleted") boolean includeDeleted);

    @GET
    Uni<EventsPage> eventsPage(@Url String address, @HeaderParam("Authorization") String bearer);

    /** Not the mapper of our own API, which is strict: Cronofy may add what it likes. */
    @ClientObjectMapper
    static ObjectMapper tolerant(ObjectMapper strict) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @ClientExceptionMapper
    static RuntimeException failure(Response response) {
        return Failures.ofStatus(response);
    }
}
