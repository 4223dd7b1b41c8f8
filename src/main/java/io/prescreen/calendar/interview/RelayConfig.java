package io.prescreen.calendar.interview;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

@ConfigMapping(prefix = "prescreen.interview")
interface RelayConfig {

    /** How often replicas look for interviews that are due and for which nobody woke them. */
    @WithDefault("1S")
    @PositiveDuration
    Duration relayInterval();

    /** So many interviews at a time in each replica. */
    @WithDefault("8")
    @Positive
    int relayHands();

    /**
     * For how long a replica holds an interview: after a crash nobody else writes it sooner. Writes are begun only while
     * {@link Job#WRITING_TAKES} of it are left, so it must be longer than that.
     */
    @WithDefault("60S")
    @DurationMin(seconds = 26, message = "must be longer than 25 seconds: the longest that a write takes")
    Duration lease();

    /** What the calendar has not shown so long after Cronofy took it is sent again; three times, then it has failed. */
    @WithDefault("15M")
    @PositiveDuration
    Duration confirmWithin();

    /** What is not in the calendar yet, or could not be sent, is looked at so much later; then after twice as long. */
    @WithDefault("1S")
    @PositiveDuration
    Duration firstPause();

    /** What failed, but might succeed one day, is tried again so often. */
    @WithDefault("10M")
    @PositiveDuration
    Duration retryFailedEvery();

    /** Until an interview begins, its answers are read so often. Each read is a Cronofy call per interview. */
    @WithDefault("5M")
    @PositiveDuration
    Duration answersEvery();
}
