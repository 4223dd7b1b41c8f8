package io.prescreen.calendar.tenancy;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The tenants that a service client may name: those of its token and those that the operator configured for it. */
final class ServiceTenants {

    private final JsonWebToken token;
    private final TenancyConfig config;

    ServiceTenants(JsonWebToken token, TenancyConfig config) {
        this.token = token;
        this.config = config;
    }

    boolean include(TenantId tenant) {
        List<String> configured =
                clientId().map(client -> config.services().get(client)).orElse(List.of());
        return configured.equals(List.of(TenancyConfig.ALL))
                || configured.contains(tenant.value())
                || ClaimText.listOf(token.getClaim(config.serviceTenantsClaim()))
                        .contains(tenant.value());
    }

    /** Keycloak and Auth0 send {@code azp}; RFC 9068 tokens {@code client_id}. */
    Optional<String> clientId() {
        return token.<Object>claim("azp")
                .or(() -> token.<Object>claim("client_id"))
                .map(ClaimText::of);
    }
}
