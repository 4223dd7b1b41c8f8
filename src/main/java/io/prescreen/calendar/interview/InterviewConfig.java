package io.prescreen.calendar.interview;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.interview")
interface InterviewConfig {

    /** How long after its end it is kept what an interview says, and to whom. */
    @WithDefault("30D")
    @PositiveDuration
    Duration keepContent();

    /** How often replicas look for what is to be erased. */
    @WithDefault("1H")
    @PositiveDuration
    Duration erasureInterval();
}
