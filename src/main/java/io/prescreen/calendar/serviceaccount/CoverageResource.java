package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whom a service account is to reach. */
@Path("/v1/integration/enterprise-connect/{id}/coverage")
@RolesAllowed(Roles.ADMIN)
@Cancellable(false)
class CoverageResource {

    private final CurrentCaller caller;
    private final WatchingCoverage watching;
    private final ChoosingCoverage choosing;

    CoverageResource(CurrentCaller caller, WatchingCoverage watching, ChoosingCoverage choosing) {
        this.caller = caller;
        this.watching = watching;
        this.choosing = choosing;
    }

    @GET
    public Uni<CoverageView> coverage(@RestPath UUID id) {
        return watching.watch(account(id));
    }

    @PUT
    public Uni<CoverageView> choose(@RestPath UUID id, @Valid @NotNull CoverageRequest wanted) {
        return choosing.choose(caller.get(), account(id), wanted);
    }

    @PUT
    @Path("/mailboxes/{mailbox}")
    public Uni<CoverageView> add(@RestPath UUID id, @RestPath String mailbox, @RestQuery Optional<String> kind) {
        return choosing.add(caller.get(), account(id), CoverageList.named(kind), mailbox);
    }

    @DELETE
    @Path("/mailboxes/{mailbox}")
    public Uni<CoverageView> remove(@RestPath UUID id, @RestPath String mailbox, @RestQuery Optional<String> kind) {
        return choosing.remove(caller.get(), account(id), CoverageList.named(kind), mailbox);
    }

    private RowId account(UUID id) {
        return RowId.of(caller.get().tenant(), id);
    }
}
