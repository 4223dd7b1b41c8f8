package io.prescreen.calendar.audit;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.audit")
interface AuditConfig {

    /** Facts are kept at least this long; then they go, a closed segment of the chain at a time. */
    @WithDefault("730D")
    @PositiveDuration
    Duration retention();

    /** How often replicas look for segments that are old enough to go. */
    @WithDefault("1H")
    @PositiveDuration
    Duration retentionInterval();

    /** How often replicas look for facts that are not in the chain yet. Until then a fact could vanish unnoticed. */
    @WithDefault("2S")
    @PositiveDuration
    Duration chainInterval();

    /** A segment is closed with so many facts. */
    @WithDefault("1000")
    @Positive
    int segmentFacts();

    /** A segment is closed at this age, whatever it holds. */
    @WithDefault("1D")
    @PositiveDuration
    Duration segmentAge();
}
