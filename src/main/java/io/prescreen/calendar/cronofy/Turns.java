package io.prescreen.calendar.cronofy;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.tenancy.OnCallerContext;
import io.prescreen.calendar.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Calls wait here until the limit that all tenants and replicas share has room for them. */
@ApplicationScoped
class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class);
    private static final int HASH_BYTES = 16;

    private final WaitingRoom room;
    private final Sharing sharing;
    private final Vault vault;
    private final LimitConfig config;
    private final MeterRegistry registry;

    Turns(WaitingRoom room, Sharing sharing, Vault vault, LimitConfig config, MeterRegistry registry) {
        this.room = room;
        this.sharing = sharing;
        this.vault = vault;
        this.config = config;
        this.registry = registry;
    }

    /**
     * To be used at once. Fails with {@link CronofyFailure.Reason#RATE_LIMITED} for whom the wait is too long; whoever
     * goes away frees the place.
     */
    Uni<Void> take(Turn turn) {
        return take(turn, config.patience(turn.lane()));
    }

    Uni<Void> take(Turn turn, Duration patience) {
        return Uni.createFrom().deferred(() -> {
            long since = WaitingRoom.now();
            Uni<Long> waiting = room.enter(claim(turn), since + patience.toNanos())
                    .ifNoItem()
                    .after(patience)
                    .failWith(() -> CronofyFailure.noTurn(Duration.ZERO));
            return OnCallerContext.of(waiting)
                    .invoke(() -> measure(turn, since, "taken"))
                    .onFailure()
                    .invoke(() -> measure(turn, since, "refused"))
                    .chain(until -> isOver(until)
                            ? take(turn, patience)
                            : Uni.createFrom().voidItem());
        });
    }

    /** Cronofy refused a call: no replica makes any for a while. */
    Uni<Void> pause(CronofyFailure refused) {
        LOG.warnf("no calls for a while: %s", refused.getMessage());
        return sharing.pause(refused.retryAfter())
                .onFailure()
                .invoke(failure -> LOG.error("other replicas cannot be told to wait", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** The turn came, but the thread was busy with something else for too long. */
    private static boolean isOver(long until) {
        return WaitingRoom.now() >= until;
    }

    private Claim claim(Turn turn) {
        byte[] hash = vault.keyedHash("call-limit", turn.tenant().value());
        return new Claim(turn.lane(), HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    }

    private void measure(Turn turn, long since, String outcome) {
        String lane = turn.lane().name().toLowerCase(Locale.ROOT);
        registry.timer("cronofy.turns", "lane", lane, "outcome", outcome)
                .record(Duration.ofNanos(WaitingRoom.now() - since));
    }
}
