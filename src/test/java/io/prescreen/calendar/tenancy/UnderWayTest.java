package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private final CompletableFuture<String> work = new CompletableFuture<>();

    @Test
    void claimsUntilItIsToldToEnd() throws InterruptedException {
        UnderWay underWay = underWay(Duration.ofMinutes(1));
        assertThat(underWay.isEnding()).isFalse();

        underWay.finish(new ShutdownDelayInitiatedEvent());

        assertThat(underWay.isEnding()).isTrue();
    }

    @Test
    void waitsForWhatIsUnderWay() {
        UnderWay underWay = underWay(Duration.ofMinutes(1));
        begin(underWay);
        FutureTask<Void> ending = end(underWay);

        assertThat(ending).isNotDone();
        work.complete("done");

        await().until(ending::isDone);
    }

    @Test
    void waitsForWhatFails() {
        UnderWay underWay = underWay(Duration.ofMinutes(1));
        begin(underWay);
        FutureTask<Void> ending = end(underWay);

        work.completeExceptionally(new IllegalStateException("broken"));

        await().until(ending::isDone);
    }

    @Test
    void leavesWhatTakesTooLong() {
        UnderWay underWay = underWay(Duration.ZERO);
        begin(underWay);

        await().until(end(underWay)::isDone);

        assertThat(work).isNotDone();
    }

    @Test
    void waitsForWhatTheLastRequestsBegin() throws InterruptedException {
        UnderWay underWay = underWay(Duration.ofMinutes(1));
        underWay.finish(new ShutdownDelayInitiatedEvent());
        begin(underWay);
        FutureTask<Void> ending = aside(() -> underWay.finish(new ShutdownEvent()));

        assertThat(ending).isNotDone();
        work.complete("done");

        await().until(ending::isDone);
    }

    @Test
    void endsAtOnceWhenNothingIsUnderWay() {
        await().until(end(underWay(Duration.ofDays(1)))::isDone);
    }

    private void begin(UnderWay underWay) {
        underWay.counted(() -> Uni.createFrom().completionStage(work))
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    private static FutureTask<Void> end(UnderWay underWay) {
        return aside(() -> underWay.finish(new ShutdownDelayInitiatedEvent()));
    }

    private interface Ending {
        void run() throws InterruptedException;
    }

    /** On a thread of its own; returns when that waits, or has ended. */
    private static FutureTask<Void> aside(Ending waiting) {
        FutureTask<Void> ending = new FutureTask<>(() -> {
            waiting.run();
            return null;
        });
        Thread thread = new Thread(ending);
        thread.start();
        await().until(() -> ending.isDone() || thread.getState() == Thread.State.TIMED_WAITING);
        return ending;
    }

    private static UnderWay underWay(Duration finishWithin) {
        return new UnderWay(() -> finishWithin);
    }
}
