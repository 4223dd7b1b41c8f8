package io.prescreen.calendar.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long the health last seen is believed. */
@ApplicationScoped
class HealthAge {

    private final LinkConfig config;
    private final Clock clock;

    HealthAge(LinkConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean isFresh(Health health) {
        Duration most = health.state() == Health.State.HEALTHY ? config.healthMaxAge() : config.unhealthyMaxAge();
        return health.checkedAt()
                .filter(at -> at.isAfter(Instant.now(clock).minus(most)))
                .isPresent();
    }

    /** Nothing but linking again can change it: Cronofy need not be asked. */
    static boolean isOver(Health health) {
        return health.reason()
                .filter(Health.Reason.AUTHORIZATION_REVOKED::equals)
                .isPresent();
    }
}
