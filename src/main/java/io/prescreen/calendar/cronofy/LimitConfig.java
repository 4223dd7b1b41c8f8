package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many calls Cronofy allows to all tenants together, and how they are divided. */
@ConfigMapping(prefix = "prescreen.cronofy.limit")
interface LimitConfig {

    @WithDefault("50")
    @Positive
    int perSecond();

    @WithDefault("500")
    @Positive
    int perMinute();

    /** How long a replica may use a share, from before it asked for it. */
    @WithDefault("300ms")
    @PositiveDuration
    Duration shareLifetime();

    /** How much longer one call may take to reach Cronofy than another. */
    @WithDefault("700ms")
    @DurationMin(message = "must not be negative")
    Duration networkMargin();

    /** How often a replica asks again while calls wait. */
    @WithDefault("300ms")
    @PositiveDuration
    Duration rhythm();

    /** How long a call waits for which somebody waits; shorter than a look's deadline, which is for two of them. */
    @WithDefault("4S")
    @PositiveDuration
    Duration interactivePatience();

    /** The same for what somebody did just now. */
    @WithDefault("8S")
    @PositiveDuration
    Duration writingPatience();

    /** The same for the background. */
    @WithDefault("30S")
    @PositiveDuration
    Duration backgroundPatience();

    default Duration patience(Lane lane) {
        return switch (lane) {
            case INTERACTIVE -> interactivePatience();
            case WRITING -> writingPatience();
            case ENROLMENT, PROBE -> backgroundPatience();
        };
    }
}
