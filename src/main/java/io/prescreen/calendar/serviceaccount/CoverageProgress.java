package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.delegation.EnrolmentCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code CoverageProgress} of the contract.
 *
 * @param estimatedEndAt null when nothing is left, or nothing moves
 * @param waitingFor null unless something has to happen first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverageProgress(int total, States states, int perMinute, Instant estimatedEndAt, Obstacle waitingFor) {

    private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** Why nothing moves. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Obstacle {
        SERVICE_ACCOUNT,
        DOMAIN
    }

    /** {@code EnrolmentStates} of the contract. */
    record States(int notAsked, int pending, int linked, int disconnected, int refused, int quarantined) {

        /** @param missing that are covered, and of which nothing is known yet */
        static States of(EnrolmentCounts counts, int missing) {
            return new States(
                    counts.of(Enrolment.State.ASKING) + missing,
                    counts.of(Enrolment.State.PENDING),
                    counts.of(Enrolment.State.LINKED),
                    counts.of(Enrolment.State.DISCONNECTED),
                    counts.of(Enrolment.State.REFUSED),
                    counts.of(Enrolment.State.QUARANTINED));
        }
    }

    /** @param total how many mailboxes are covered */
    static CoverageProgress of(int total, EnrolmentCounts counts, Optional<Obstacle> obstacle, Instant now) {
        States states = States.of(counts, Math.max(0, total - counts.total()));
        Optional<Instant> end = obstacle.isPresent()
                ? Optional.empty()
                : wait(states.notAsked() + states.pending(), counts)
                        .map(wait -> now.plus(wait).truncatedTo(ChronoUnit.SECONDS));
        return new CoverageProgress(total, states, counts.grantedLastMinute(), end.orElse(null), obstacle.orElse(null));
    }

    /** By what the last minute brought, or else the last ten; what is refused on the way makes it shorter. */
    private static Optional<Duration> wait(int left, EnrolmentCounts counts) {
        int minute = counts.grantedLastMinute();
        int tenMinutes = counts.grantedLastTenMinutes();
        if (left == 0 || minute == 0 && tenMinutes == 0) {
            return Optional.empty();
        }
        long millis = minute > 0 ? left * MINUTE / minute : left * TEN_MINUTES / tenMinutes;
        return Optional.of(Duration.ofMillis(millis));
    }
}
