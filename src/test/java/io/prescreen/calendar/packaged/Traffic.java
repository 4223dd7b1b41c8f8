package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** Callers who ask the same again and again, each kind on a thread of its own; who gets no good answer remembers it. */
final class Traffic implements AutoCloseable {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(16);
    private final Map<String, Integer> answered = new TreeMap<>();
    private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();

    void every(Duration pause, String what, Runnable call) {
        callers.scheduleWithFixedDelay(() -> make(what, call), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until all that is under way is answered; fails when somebody got no good answer ever. */
    void stop() throws InterruptedException {
        callers.shutdown();
        assertThat(callers.awaitTermination(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        assertThat(failures).isEmpty();
    }

    /** How many calls were answered well, by what was asked. */
    synchronized Map<String, Integer> answered() {
        return new TreeMap<>(answered);
    }

    private void make(String what, Runnable call) {
        try {
            call.run();
            count(what);
        } catch (AssertionError | Exception failed) {
            failures.add(new AssertionFailedError(what + ": " + failed.getMessage(), failed));
        }
    }

    private synchronized void count(String what) {
        answered.merge(what, 1, Integer::sum);
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
