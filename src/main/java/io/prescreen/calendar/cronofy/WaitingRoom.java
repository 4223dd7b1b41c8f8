package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.cronofy.Sharing.Share;
import io.prescreen.calendar.cronofy.Waiters.Waiter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The calls of this replica that wait. One question for all of them is under way at a time: at once for what is urgent,
 * in a rhythm for the rest and while there is not enough.
 */
@ApplicationScoped
class WaitingRoom {

    private static final Logger LOG = Logger.getLogger(WaitingRoom.class);
    private static final long START = System.nanoTime();
    private static final long NEVER = Long.MAX_VALUE;

    /** Whoever waits behind a question that PostgreSQL does not answer asks again. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    private final Waiters waiters = new Waiters();
    private final Sharing sharing;
    private final Vertx vertx;
    private final long rhythm;

    private boolean asking;
    private long lastAsked;
    private long due = NEVER;

    WaitingRoom(Sharing sharing, Vertx vertx, LimitConfig config) {
        this.sharing = sharing;
        this.vertx = vertx;
        this.rhythm = config.rhythm().toNanos();
        this.lastAsked = -rhythm;
    }

    /** Nanoseconds, of a clock that nobody puts back. */
    static long now() {
        return System.nanoTime() - START;
    }

    /** Until when the turn may be used; both by {@link #now()}. */
    Uni<Long> enter(Claim claim, long until) {
        return Uni.createFrom().emitter(answer -> {
            Waiter waiter = new Waiter(claim, until, answer);
            answer.onTermination(() -> leave(waiter));
            add(waiter);
        });
    }

    private synchronized void leave(Waiter waiter) {
        waiters.remove(waiter);
    }

    /** Where others wait in the lane already, somebody will ask for all of them. */
    private void add(Waiter waiter) {
        Lane lane = waiter.claim().lane();
        long wanted;
        synchronized (this) {
            wanted = waiters.isAnyIn(lane) ? NEVER : lane.isUrgent() ? now() : lastAsked + rhythm;
            waiters.add(waiter);
            if (wanted >= due) {
                return;
            }
            due = wanted;
        }
        askAt(wanted);
    }

    /** A timer counts whole milliseconds: it may come a little late, but never before the moment, when nobody would ask. */
    private void askAt(long moment) {
        long wait = moment - now();
        if (wait <= 0) {
            askIfDue();
        } else {
            vertx.setTimer(TimeUnit.NANOSECONDS.toMillis(wait) + 1, ignored -> askIfDue());
        }
    }

    private void askIfDue() {
        Demand demand;
        synchronized (this) {
            if (asking || now() < due) {
                return;
            }
            due = NEVER;
            if (waiters.isEmpty()) {
                return;
            }
            asking = true;
            lastAsked = now();
            demand = waiters.demand();
        }
        sharing.ask(demand)
                .ifNoItem()
                .after(LONGEST_QUESTION)
                .fail()
                .subscribe()
                .with(share -> divide(demand, share), failure -> {
                    LOG.warnf("nobody can tell how many calls are left: %s", failure);
                    divide(demand, Share.none(Duration.ZERO));
                });
    }

    private void divide(Demand demand, Share share) {
        List<Waiter> next;
        List<Waiter> impatient;
        long wanted;
        synchronized (this) {
            long now = now();
            asking = false;
            next = share.until() > now ? waiters.next(share.calls()) : List.of();
            impatient = waiters.impatient(now + share.paused().toNanos());
            // those who came meanwhile do not wait for the rhythm
            boolean enough = share.calls().equals(demand.calls());
            long again = now + (enough ? 0 : share.paused().toNanos() + jitter());
            due = wanted = waiters.isEmpty() ? NEVER : Math.min(due, again);
        }
        next.forEach(waiter -> waiter.answer().complete(share.until()));
        impatient.forEach(waiter -> waiter.answer().fail(CronofyFailure.noTurn(share.paused())));
        if (wanted != NEVER) {
            askAt(wanted);
        }
    }

    /** Replicas shall not ask at the same moment. */
    private long jitter() {
        return ThreadLocalRandom.current().nextLong(rhythm * 3 / 4, rhythm * 5 / 4 + 1);
    }
}
