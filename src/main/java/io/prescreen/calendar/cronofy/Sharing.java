package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.cronofy.CallShares.Asked;
import io.prescreen.calendar.cronofy.CallShares.Picture;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * This replica's part. In quiet times one statement: what is wanted is taken while plenty is left. Otherwise it looks,
 * divides, and takes if nobody took anything meanwhile.
 */
@ApplicationScoped
class Sharing {

    /**
     * @param calls by lane and tenant
     * @param until by {@link WaitingRoom#now()}: not to be used later
     * @param paused how long nobody gets any
     */
    record Share(Map<Claim, Integer> calls, long until, Duration paused) {

        static Share none(Duration paused) {
            return new Share(Map.of(), 0, paused);
        }
    }

    private static final int MOST_TRIES = 5;
    private static final Duration LONGEST_LIFETIME = Duration.ofSeconds(10);

    private final UUID replica = UUID.randomUUID();
    private final CallShares shares;
    private final LimitConfig config;
    private final LaneLimits limits;
    private final Division division;

    private volatile Duration lastAnswer = Duration.ZERO;

    Sharing(CallShares shares, LimitConfig config) {
        this.shares = shares;
        this.config = config;
        this.limits = LaneLimits.of(config);
        this.division = new Division(limits);
    }

    /** Never two at a time. */
    Uni<Share> ask(Demand demand) {
        return ask(demand, demand.isUrgent() ? demand.calls() : Map.of(), null, MOST_TRIES);
    }

    /** No replica gets any for so long; empty: for as long as it takes. */
    Uni<Void> pause(Optional<Duration> wait) {
        return shares.pause(wait);
    }

    private Uni<Share> ask(Demand demand, Map<Claim, Integer> wanted, Long version, int tries) {
        return Uni.createFrom().deferred(() -> {
            long asked = WaitingRoom.now();
            Duration lifetime = lifetime();
            return shares.take(question(demand, wanted, version, lifetime))
                    .invoke(() -> lastAnswer = Duration.ofNanos(WaitingRoom.now() - asked))
                    .chain(picture -> picture.accepted()
                            ? Uni.createFrom().item(new Share(wanted, asked + lifetime.toNanos(), Duration.ZERO))
                            : divide(demand, picture, tries - 1));
        });
    }

    private Uni<Share> divide(Demand demand, Picture picture, int tries) {
        Duration paused = Duration.ofMillis(picture.pausedMillis());
        if (!paused.isZero() || tries == 0) {
            return Uni.createFrom().item(Share.none(paused));
        }
        Map<Claim, Integer> possible = division.divide(picture.use(), demand, picture.others());
        return possible.isEmpty()
                ? Uni.createFrom().item(Share.none(paused))
                : ask(demand, possible, picture.version(), tries);
    }

    private Asked question(Demand demand, Map<Claim, Integer> wanted, Long version, Duration lifetime) {
        return new Asked(
                replica,
                CallShares.parts(demand.calls()),
                CallShares.parts(wanted),
                version,
                limits.perSecond() / 2,
                limits.perMinute() / 2,
                lifetime.plus(config.networkMargin()).toMillis());
    }

    /** Where answers take long a share must live longer, or none would ever be of use. */
    private Duration lifetime() {
        Duration twice = lastAnswer.multipliedBy(2);
        Duration longer = twice.compareTo(config.shareLifetime()) > 0 ? twice : config.shareLifetime();
        return longer.compareTo(LONGEST_LIFETIME) < 0 ? longer : LONGEST_LIFETIME;
    }
}
