package io.prescreen.calendar.delegation;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.delegation")
interface DelegationConfig {

    /** How many mailboxes a person may ask for in an hour, by looking at them or by name. */
    @WithDefault("60")
    @Positive
    int mostPerHour();

    /** What Cronofy does not answer is asked for again after so long, then after twice that, and so on. */
    @WithDefault("10M")
    @PositiveDuration
    Duration askAgainAfter();

    /** A question that Cronofy could not take, or an answer that could not be taken up, is tried again after so long, then after twice that, and so on. */
    @WithDefault("10S")
    @PositiveDuration
    Duration exchangeAgainAfter();

    /** The longest wait between two of them. */
    @WithDefault("24H")
    @PositiveDuration
    Duration askAgainAtLeastEvery();

    /** A look asks again for what was refused so long ago; until then only somebody's explicit wish does. */
    @WithDefault("30D")
    @PositiveDuration
    Duration refusalStandsFor();

    /** How often replicas look for requests to ask, or to ask again, and for answers to take up. */
    @WithDefault("10S")
    @PositiveDuration
    Duration interval();

    /** As long as Cronofy says, if it says so. */
    default Duration waitAfter(CronofyFailure failure) {
        return failure.retryAfter().filter(wait -> !wait.isZero()).orElse(exchangeAgainAfter());
    }
}
