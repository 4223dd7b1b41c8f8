package io.prescreen.calendar.linking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "prescreen.linking")
interface LinkingConfig {

    /** Where browsers reach this service from outside. Never taken from a request. */
    URI publicUrl();

    /** The origins that {@code returnTo} may have, for example {@code https://app.prescreen.example}. */
    List<URI> returnOrigins();

    /** From the beginning of an attempt to its completion. */
    @WithDefault("15M")
    Duration attemptLifetime();

    /** How often replicas look for attempts that are over. */
    @WithDefault("30S")
    Duration expiryInterval();
}
