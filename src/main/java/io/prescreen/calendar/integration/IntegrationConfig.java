package io.prescreen.calendar.integration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.integration")
interface IntegrationConfig {

    /** How often replicas look for resets that are to go on. */
    @WithDefault("3S")
    Duration resetInterval();
}
