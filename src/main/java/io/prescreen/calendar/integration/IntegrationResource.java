package io.prescreen.calendar.integration;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.link.LinkCounts;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** What is switched on. */
@Path("/v1/integration")
class IntegrationResource {

    private static final List<Fact> ACTIVATED =
            List.of(Fact.of(Action.INTEGRATION_ACTIVATED).with("model", Words.of(Model.BUSINESS_CONNECT)));

    private final CurrentCaller caller;
    private final Tenancy tenancy;
    private final Integrations integrations;
    private final PrimaryLinks primaries;
    private final LinkCounts counts;
    private final Audit audit;

    IntegrationResource(
            CurrentCaller caller,
            Tenancy tenancy,
            Integrations integrations,
            PrimaryLinks primaries,
            LinkCounts counts,
            Audit audit) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.integrations = integrations;
        this.primaries = primaries;
        this.counts = counts;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
    public Uni<IntegrationView> integration() {
        TenantId tenant = caller.get().tenant();
        return tenancy.inTransaction(tenant, () -> view(tenant));
    }

    @PUT
    @Path("/business-connect")
    @RolesAllowed(Roles.ADMIN)
    public Uni<IntegrationView> activateBusinessConnect() {
        Caller administrator = caller.get();
        TenantId tenant = administrator.tenant();
        return tenancy.inTransaction(tenant, () -> integrations
                .activate(tenant, Model.BUSINESS_CONNECT, administrator.self())
                .call(() -> requireNotResetting(tenant))
                .chain(activated -> audit.record(administrator, activated ? ACTIVATED : List.of()))
                .chain(() -> view(tenant)));
    }

    private Uni<Void> requireNotResetting(TenantId tenant) {
        return integrations
                .of(tenant, Model.BUSINESS_CONNECT)
                .invoke(found -> found.filter(one -> one.state == Integration.State.RESETTING)
                        .ifPresent(resetting -> {
                            throw Problem.of(
                                    ProblemType.INTEGRATION_RESETTING,
                                    "Activate it again when the reset has finished.");
                        }))
                .replaceWithVoid();
    }

    private Uni<IntegrationView> view(TenantId tenant) {
        return integrations.of(tenant, Model.BUSINESS_CONNECT).chain(business -> integrations
                .of(tenant, Model.ENTERPRISE_CONNECT)
                .chain(enterprise -> primaries.of(tenant).chain(primary -> counts.byHealth(tenant)
                        .map(byHealth -> IntegrationView.of(business, enterprise, primary, byHealth)))));
    }
}
