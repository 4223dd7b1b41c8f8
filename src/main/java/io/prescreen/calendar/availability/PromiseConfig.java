package io.prescreen.calendar.availability;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

@ConfigMapping(prefix = "prescreen.availability")
interface PromiseConfig {

    /** How long after the calendars were read a slot may be booked by what was seen then; at most 30 minutes. */
    @WithDefault("30M")
    @PositiveDuration
    @DurationMax(minutes = 30, message = "must be at most 30 minutes")
    Duration proofLifetime();

    /** How long time is held while calendars are read again; longer than the deadline of reading. */
    @WithDefault("30S")
    @PositiveDuration
    Duration holdLifetime();

    /** How often replicas look for holds that are over. */
    @PositiveDuration
    @WithDefault("10M")
    Duration sweepInterval();
}
