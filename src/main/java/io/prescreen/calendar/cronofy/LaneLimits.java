package io.prescreen.calendar.cronofy;

import java.time.Duration;
import java.util.Arrays;

/**
 * How much of the limit each lane may use. A lane stops before the more urgent ones do, counting everybody's calls, so
 * that something is left for those; but where it waits, a little of each minute is kept for it.
 *
 * @param overAfter how long a share counts before its second and its minute begin
 */
record LaneLimits(int perSecond, int perMinute, Duration overAfter) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static LaneLimits of(LimitConfig config) {
        return new LaneLimits(
                config.perSecond(), config.perMinute(), config.shareLifetime().plus(config.networkMargin()));
    }

    int free(Lane lane, Use use, Demand waiting) {
        int second = perSecond - use.perSecond();
        int minute = perMinute - use.perMinute() - keptForOthers(lane, use, waiting);
        return Math.max(0, Math.min(Math.max(usual(lane, use), unusedFloor(lane, use)), Math.min(second, minute)));
    }

    /** How much more one tenant may have of what is urgent: never more than three quarters of what others leave. */
    int room(Claim claim, Use use) {
        if (!claim.lane().isUrgent()) {
            return Integer.MAX_VALUE;
        }
        int own =
                use.perMinute(other -> other.lane().isUrgent() && other.tenant().equals(claim.tenant()));
        int left = perMinute - (use.perMinute() - own);
        return Math.max(0, Math.max(1, part(left, 75)) - own);
    }

    private int usual(Lane lane, Use use) {
        return Math.min(
                pace(lane)
                        - use.perSecond(
                                claim -> claim.lane() == lane || claim.lane().isBehind(lane)),
                ofMinute(lane) - use.perMinute());
    }

    /** In the lanes behind. */
    private int keptForOthers(Lane lane, Use use, Demand waiting) {
        return Arrays.stream(Lane.values())
                .filter(other -> other.isBehind(lane))
                .mapToInt(other -> Math.min(waiting.sum(other), unusedFloor(other, use)))
                .sum();
    }

    private int unusedFloor(Lane lane, Use use) {
        return Math.max(0, part(perMinute, 2) - use.perMinute(claim -> claim.lane() == lane));
    }

    private int ofMinute(Lane lane) {
        return switch (lane) {
            case INTERACTIVE -> perMinute;
            case WRITING -> part(perMinute, 90);
            case ENROLMENT -> part(perMinute, 80);
            case PROBE -> part(perMinute, 60);
        };
    }

    /** Within a second. Large work is spread: a fifth more than evenly, since nobody asks at the very moment. */
    private int pace(Lane lane) {
        return switch (lane) {
            case INTERACTIVE -> perSecond;
            case WRITING -> Math.max(1, part(perSecond, 90));
            case ENROLMENT, PROBE ->
                (int) Math.ceil(1.2
                        * ofMinute(lane)
                        * SECOND.plus(overAfter).toMillis()
                        / MINUTE.plus(overAfter).toMillis());
        };
    }

    private static int part(int limit, int percent) {
        return (int) ((long) limit * percent / 100);
    }
}
