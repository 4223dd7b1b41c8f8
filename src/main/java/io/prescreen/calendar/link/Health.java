package io.prescreen.calendar.link;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * How a link was when Cronofy was last asked.
 *
 * @param reason why it is disconnected
 * @param relinkUrl where the person mends it, if Cronofy gave an address
 * @param checkedAt when Cronofy was asked; empty when never
 */
public record Health(State state, Optional<Reason> reason, Optional<URI> relinkUrl, Optional<Instant> checkedAt) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum State {
        HEALTHY,
        /** Cronofy is still reading the calendar for the first time: what it tells may be incomplete. */
        INITIAL_SYNC,
        /** What Cronofy tells is stale, or it tells nothing. */
        DISCONNECTED,
        /** Cronofy was not asked yet. */
        UNCHECKED
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Reason {
        /** The calendar service refuses Cronofy. */
        PROFILE_DISCONNECTED,
        /** Cronofy refuses us: only linking again helps. */
        AUTHORIZATION_REVOKED
    }
}
