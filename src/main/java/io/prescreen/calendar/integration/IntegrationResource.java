package io.prescreen.calendar.integration;

import io.prescreen.calendar.integration.IntegrationView.BusinessConnect;
import io.prescreen.calendar.integration.IntegrationView.EnterpriseConnect;
import io.prescreen.calendar.link.LinkCounts;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.link.ServiceAccounts;
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

/** What is switched on. */
@Path("/v1/integration")
class IntegrationResource {

    private final CurrentCaller caller;
    private final Tenancy tenancy;
    private final Integrations integrations;
    private final PrimaryLinks primaries;
    private final ServiceAccounts accounts;
    private final LinkCounts counts;
    private final Activating activating;

    IntegrationResource(
            CurrentCaller caller,
            Tenancy tenancy,
            Integrations integrations,
            PrimaryLinks primaries,
            ServiceAccounts accounts,
            LinkCounts counts,
            Activating activating) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.integrations = integrations;
        this.primaries = primaries;
        this.accounts = accounts;
        this.counts = counts;
        this.activating = activating;
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
        return tenancy.inTransaction(
                tenant,
                () -> activating.activate(administrator, Model.BUSINESS_CONNECT).chain(() -> view(tenant)));
    }

    private Uni<IntegrationView> view(TenantId tenant) {
        return integrations.of(tenant, Model.BUSINESS_CONNECT).chain(active -> primaries
                .of(tenant)
                .chain(primary -> counts.byHealth(tenant, Model.BUSINESS_CONNECT.roots())
                        .map(links -> BusinessConnect.of(active, primary, links)))
                .chain(business -> enterprise(tenant).map(enterprise -> new IntegrationView(business, enterprise))));
    }

    private Uni<EnterpriseConnect> enterprise(TenantId tenant) {
        return integrations.of(tenant, Model.ENTERPRISE_CONNECT).chain(active -> accounts.of(tenant)
                .chain(connected -> counts.byHealth(tenant, Model.ENTERPRISE_CONNECT.roots())
                        .map(links -> EnterpriseConnect.of(active, connected.size(), links))));
    }
}
