package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** The tenants that a client may name come from its token or from configuration. */
class ServiceTenantsTest {

    private static final TenantId ACME = new TenantId("acme");

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return String.valueOf(claims.get("sub"));
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    private record Configured(Map<String, List<String>> services) implements TenancyConfig {

        @Override
        public String tenantClaim() {
            return "tenant";
        }

        @Override
        public String serviceTenantsClaim() {
            return "organisations";
        }
    }

    @Test
    void nothingSaysNone() {
        assertThat(tenants(Map.of("azp", "reports"), Map.of()).include(ACME)).isFalse();
        assertThat(tenants(Map.of(), Map.of()).include(ACME)).isFalse();
        assertThat(tenants(Map.of("azp", "reports"), Map.of("reports", List.of()))
                        .include(ACME))
                .isFalse();
    }

    @Test
    void theTokenNamesThemInTheClaimThatIsConfigured() {
        assertThat(tenants(Map.of("organisations", List.of("acme", "globex")), Map.of())
                        .include(ACME))
                .isTrue();
        assertThat(tenants(Map.of("organisations", "acme"), Map.of()).include(ACME))
                .isTrue();
        assertThat(tenants(Map.of("organisations", List.of("globex")), Map.of()).include(ACME))
                .isFalse();
        assertThat(tenants(Map.of("tenants", List.of("acme")), Map.of()).include(ACME))
                .isFalse();
    }

    @Test
    void theOperatorNamesThemForAClient() {
        Map<String, List<String>> configured = Map.of("reports", List.of("acme"));

        assertThat(tenants(Map.of("azp", "reports"), configured).include(ACME)).isTrue();
        assertThat(tenants(Map.of("client_id", "reports"), configured).include(ACME))
                .isTrue();
        assertThat(tenants(Map.of("azp", "billing"), configured).include(ACME)).isFalse();
        assertThat(tenants(Map.of("azp", "reports"), configured).include(new TenantId("globex")))
                .isFalse();
    }

    @Test
    void allIsSpelledOutByTheOperatorAlone() {
        assertThat(tenants(Map.of("azp", "reports"), Map.of("reports", List.of("all")))
                        .include(ACME))
                .isTrue();
        assertThat(tenants(Map.of("azp", "reports"), Map.of("reports", List.of("*")))
                        .include(ACME))
                .isFalse();
        assertThat(tenants(Map.of("azp", "reports", "organisations", List.of("all")), Map.of())
                        .include(ACME))
                .isFalse();
    }

    private static ServiceTenants tenants(Map<String, Object> claims, Map<String, List<String>> configured) {
        return new ServiceTenants(new Token(claims), new Configured(configured));
    }
}
