package io.prescreen.calendar.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

@ConfigMapping(prefix = "prescreen.background")
interface BackgroundConfig {

    /** From SIGTERM on: what was begun in the background is left to its lease when it takes longer. */
    @WithDefault("15S")
    @DurationMin(message = "must not be negative")
    Duration finishWithin();
}
