package io.prescreen.calendar.link;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

@ConfigMapping(prefix = "prescreen.link")
interface LinkConfig {

    /** How long the health last seen is believed. Shorter costs a Cronofy call per look; longer hides a broken link. */
    @WithDefault("60S")
    @PositiveDuration
    Duration healthMaxAge();

    /** The same for a link that is disconnected or in its first sync: people wait for it to get well. */
    @WithDefault("10S")
    @PositiveDuration
    Duration unhealthyMaxAge();

    /** A token that ends sooner is refreshed before use. */
    @WithDefault("60S")
    @PositiveDuration
    Duration tokenMargin();

    /** Longer than a refresh can take, retries included; then another replica may try. */
    @WithDefault("20S")
    @DurationMin(seconds = 9, message = "must be at least 9 seconds: longer than a refresh takes")
    Duration refreshLease();

    /** After a failed refresh nobody tries again for so long. */
    @WithDefault("2S")
    @PositiveDuration
    Duration refreshPause();

    /** How often replicas look for ended links that Cronofy has yet to hear of. */
    @WithDefault("10S")
    @PositiveDuration
    Duration revocationInterval();
}
