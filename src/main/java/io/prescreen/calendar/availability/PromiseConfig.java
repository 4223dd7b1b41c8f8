package io.prescreen.calendar.availability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.availability")
interface PromiseConfig {

    Duration LONGEST = Duration.ofMinutes(30);

    /** How long after the calendars were read a slot may be booked by what was seen then; at most 30 minutes. */
    @WithDefault("30M")
    Duration proofLifetime();

    /** How long time is held while calendars are read again; longer than the deadline of reading. */
    @WithDefault("30S")
    Duration holdLifetime();

    default Duration boundedProofLifetime() {
        return proofLifetime().compareTo(LONGEST) < 0 ? proofLifetime() : LONGEST;
    }
}
