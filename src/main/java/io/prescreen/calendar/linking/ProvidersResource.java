package io.prescreen.calendar.linking;

import io.prescreen.calendar.link.Provider;
import io.prescreen.calendar.tenancy.CurrentCaller;
import io.prescreen.calendar.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;

/** The calendar services on offer. */
@Path("/v1/providers")
class ProvidersResource {

    record Providers(List<Provider.ProviderView> providers, List<EnterpriseGuides.Provider> enterprise) {}

    private final CurrentCaller caller;

    ProvidersResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.USER, Roles.SERVICE})
    public Providers providers() {
        // the same for every tenant, but only for those who may act for one
        caller.get();
        return new Providers(
                Arrays.stream(Provider.values()).map(Provider::view).toList(), EnterpriseGuides.ALL);
    }
}
