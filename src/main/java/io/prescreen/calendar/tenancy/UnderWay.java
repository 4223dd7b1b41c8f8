package io.prescreen.calendar.tenancy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What this replica does in the background. As soon as it is told to end it claims nothing more, and what it has begun is
 * finished first: the HTTP server takes clients and timers with it that were made on its threads. What takes too long is left
 * to its lease.
 */
@ApplicationScoped
class UnderWay {

    private static final Logger LOG = Logger.getLogger(UnderWay.class);
    private static final int ALL = Integer.MAX_VALUE;

    /** Each piece of work holds one; who has all of them knows that nothing is under way. */
    private final Semaphore idle = new Semaphore(ALL);

    private final Duration finishWithin;
    private volatile boolean ending;
    private long endingSince;

    UnderWay(BackgroundConfig config) {
        this.finishWithin = config.finishWithin();
    }

    /** Nothing more is to be claimed. */
    boolean isEnding() {
        return ending;
    }

    <T> Uni<T> counted(Supplier<Uni<? extends T>> piece) {
        return Uni.createFrom().deferred(() -> {
            idle.acquireUninterruptibly();
            return Uni.createFrom().<T>deferred(piece).onTermination().invoke(() -> idle.release());
        });
    }

    /** Quarkus' own would go on until the last bean is destroyed, and after. */
    void pause(@Observes ShutdownDelayInitiatedEvent told, Scheduler scheduler) {
        scheduler.pause();
    }

    /** Not ready already, but requests are still answered: the delay for those who come late begins after this. */
    void finish(@Observes ShutdownDelayInitiatedEvent told) throws InterruptedException {
        endingSince = System.nanoTime();
        ending = true;
        awaitAll();
    }

    /** What the last requests have begun. */
    void finish(@Observes ShutdownEvent last) throws InterruptedException {
        awaitAll();
    }

    private void awaitAll() throws InterruptedException {
        long left = finishWithin.toNanos() - (System.nanoTime() - endingSince);
        if (idle.tryAcquire(ALL, left, TimeUnit.NANOSECONDS)) {
            idle.release(ALL);
        } else {
            LOG.warnf("%d pieces of work are left to their leases", ALL - idle.availablePermits());
        }
    }
}
