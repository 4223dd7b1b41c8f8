package io.prescreen.calendar.availability;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.free-busy")
interface ReadingConfig {

    /** A mailbox that is not read by then is unknown. */
    @WithDefault("10S")
    @PositiveDuration
    Duration deadline();

    /**
     * Whole days before today that Cronofy answers for: it says 42, but not in whose zone, so one is kept in reserve.
     */
    @WithDefault("41")
    @PositiveOrZero
    @Max(42)
    int daysBack();

    /** Whole days from today on that Cronofy answers for: it says 201. */
    @WithDefault("200")
    @Positive
    @Max(201)
    int daysAhead();
}
