package io.prescreen.calendar.integration;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Read by the scheduler alone: kept so that it is checked. */
@Unremovable
@ConfigMapping(prefix = "prescreen.integration")
interface IntegrationConfig {

    /** How often replicas look for resets that are to go on. */
    @PositiveDuration
    @WithDefault("3S")
    Duration resetInterval();
}
