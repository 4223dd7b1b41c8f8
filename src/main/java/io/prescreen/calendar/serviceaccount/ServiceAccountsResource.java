package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The service accounts of Enterprise Connect, for administrators. */
@Path("/v1/integration/enterprise-connect")
@RolesAllowed(Roles.ADMIN)
class ServiceAccountsResource {

    private final CurrentCaller caller;
    private final ShowingServiceAccounts showing;
    private final RemovingServiceAccount removing;

    ServiceAccountsResource(CurrentCaller caller, ShowingServiceAccounts showing, RemovingServiceAccount removing) {
        this.caller = caller;
        this.showing = showing;
        this.removing = removing;
    }

    @GET
    public Uni<ServiceAccountView.All> serviceAccounts() {
        return showing.all(caller.get().tenant());
    }

    @GET
    @Path("/{id}")
    public Uni<ServiceAccountView> serviceAccount(UUID id) {
        return showing.one(of(id));
    }

    @GET
    @Path("/{id}/removal")
    public Uni<RemovalView> removal(UUID id) {
        return removing.preview(of(id));
    }

    @DELETE
    @Path("/{id}")
    @Cancellable(false)
    public Uni<Void> remove(UUID id) {
        return removing.remove(caller.get(), of(id));
    }

    private RowId of(UUID id) {
        return RowId.of(caller.get().tenant(), id);
    }
}
