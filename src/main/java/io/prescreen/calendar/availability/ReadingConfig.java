package io.prescreen.calendar.availability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.free-busy")
interface ReadingConfig {

    /** A mailbox that is not read by then is unknown. */
    @WithDefault("10S")
    Duration deadline();

    /**
     * Whole days before today that Cronofy answers for: it says 42, but not in whose zone, so one is kept in reserve.
     */
    @WithDefault("41")
    int daysBack();

    /** Whole days from today on that Cronofy answers for: it says 201. */
    @WithDefault("200")
    int daysAhead();
}
