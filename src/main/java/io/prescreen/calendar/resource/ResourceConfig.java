package io.prescreen.calendar.resource;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.resource")
interface ResourceConfig {

    /** How often an account is asked for its rooms and equipment. */
    @WithDefault("1H")
    @PositiveDuration
    Duration listEvery();

    /** An account whose list could not be had is asked again after so long, then after twice that, and so on. */
    @WithDefault("1M")
    @PositiveDuration
    Duration listAgainAfter();

    /** How often replicas look for accounts to ask. */
    @WithDefault("10S")
    @PositiveDuration
    Duration interval();
}
