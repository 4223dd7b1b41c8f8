package io.prescreen.calendar.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;

@ConfigMapping(prefix = "prescreen.tenancy")
interface TenancyConfig {

    /** The spelled-out permission for a service to name any tenant. */
    String ALL = "all";

    /** The claim that holds a person's tenant. */
    @WithDefault("tenant")
    String tenantClaim();

    /** The claim that lists the tenants which a service may name. */
    @WithDefault("tenants")
    String serviceTenantsClaim();

    /** Further tenants by client id; {@value #ALL} alone means every tenant. */
    Map<String, List<String>> services();
}
