package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "prescreen.enterprise")
interface EnterpriseConfig {

    /** How often replicas look for coverages that are to be reached. */
    @WithDefault("5S")
    @PositiveDuration
    Duration coverageInterval();

    /** A coverage is looked at again after so long, whether or not anything is known to have changed. */
    @WithDefault("1H")
    @PositiveDuration
    Duration lookAgainAfter();

    /** How often a mailbox that must not be reachable is tried. */
    @WithDefault("7D")
    @PositiveDuration
    Duration proofInterval();

    /** How often replicas look for mailboxes to try. */
    @WithDefault("30S")
    @PositiveDuration
    Duration proofCheckInterval();
}
