package io.prescreen.calendar.cronofy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many calls Cronofy allows to all tenants together, and how they are divided. */
@ConfigMapping(prefix = "prescreen.cronofy.limit")
interface LimitConfig {

    @WithDefault("50")
    int perSecond();

    @WithDefault("500")
    int perMinute();

    /** How long a replica may use a share, from before it asked for it. */
    @WithDefault("300ms")
    Duration shareLifetime();

    /** How much longer one call may take to reach Cronofy than another. */
    @WithDefault("700ms")
    Duration networkMargin();

    /** How often a replica asks again while calls wait. */
    @WithDefault("300ms")
    Duration rhythm();

    /** How long a call waits for which somebody waits; shorter than a look's deadline, which is for two of them. */
    @WithDefault("4S")
    Duration interactivePatience();

    /** The same for what somebody did just now. */
    @WithDefault("8S")
    Duration writingPatience();

    /** The same for the background. */
    @WithDefault("30S")
    Duration backgroundPatience();

    default Duration patience(Lane lane) {
        return switch (lane) {
            case INTERACTIVE -> interactivePatience();
            case WRITING -> writingPatience();
            case ENROLMENT, PROBE -> backgroundPatience();
        };
    }
}
