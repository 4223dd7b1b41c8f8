package io.prescreen.calendar.tenancy;

import io.prescreen.calendar.configuration.HttpsAddress;
import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import java.net.URI;

/**
 * Who vouches for callers. {@code quarkus.oidc} takes these values over, but would go on without one of them: without an
 * audience it accepts what the issuer gave for any other API. Here they are required. Nobody asks for this bean: it is
 * kept for the sake of that check.
 */
@Unremovable
@ConfigMapping(prefix = "prescreen.oidc")
interface OidcConfig {

    @HttpsAddress
    URI issuer();

    /** What tokens must be meant for. */
    String audience();

    /** The claim that holds the roles; a path such as {@code realm_access/roles} leads to one further inside. */
    String rolesClaim();
}
