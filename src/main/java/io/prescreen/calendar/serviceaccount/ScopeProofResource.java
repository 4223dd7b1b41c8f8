package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** That a service account cannot reach what it must not. */
@Path("/v1/integration/enterprise-connect/{id}/scope-proof")
@RolesAllowed(Roles.ADMIN)
@Cancellable(false)
class ScopeProofResource {

    private final CurrentCaller caller;
    private final ProvingScope proving;

    ScopeProofResource(CurrentCaller caller, ProvingScope proving) {
        this.caller = caller;
        this.proving = proving;
    }

    @GET
    public Uni<ScopeProofView> report(@RestPath UUID id) {
        return proving.report(account(id));
    }

    @PUT
    public Uni<ScopeProofView> name(@RestPath UUID id, @Valid @NotNull ScopeProofRequest wanted) {
        return proving.name(caller.get(), account(id), wanted);
    }

    @POST
    @Path("/runs")
    @ResponseStatus(202)
    public Uni<ScopeProofView> run(@RestPath UUID id) {
        return proving.run(caller.get(), account(id));
    }

    private RowId account(UUID id) {
        return RowId.of(caller.get().tenant(), id);
    }
}
