package io.prescreen.calendar.linking;

import io.prescreen.calendar.configuration.HttpsOrigin;
import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "prescreen.linking")
interface LinkingConfig {

    /** Where browsers reach this service from outside. Never taken from a request. */
    @HttpsOrigin
    URI publicUrl();

    /** The origins that {@code returnTo} may have, for example {@code https://app.prescreen.example}. */
    @NotEmpty
    List<@HttpsOrigin URI> returnOrigins();

    /** From the beginning of an attempt to its completion. */
    @WithDefault("15M")
    @PositiveDuration
    Duration attemptLifetime();

    /** How often replicas look for attempts that are over. */
    @WithDefault("30S")
    @PositiveDuration
    Duration expiryInterval();
}
