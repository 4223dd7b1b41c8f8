package io.prescreen.calendar.testing;

import io.quarkus.arc.Unremovable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.ScheduledInvoker;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import io.quarkus.scheduler.common.runtime.util.SchedulerUtils;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.jboss.logging.Logger;

/**
 * What looks every second for what is due: it looks at once while a test waits for it. The scheduler goes on besides, as
 * that of another replica would.
 */
@Singleton
// asked for by StoryTest, without an injection point
@Unremovable
class Background implements ConditionEvaluationListener<Object> {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Looking costs, too. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Vertx vertx;
    private final List<Task> tasks;
    private volatile long lookedAt = System.nanoTime() - PAUSE.toNanos();

    Background(SchedulerContext scheduler, Vertx vertx) {
        this.vertx = vertx;
        this.tasks = scheduler.getScheduledMethods().stream()
                .filter(Background::isFrequent)
                .map(method -> new Task(scheduler.createInvoker(method.getInvokerClassName())))
                .toList();
    }

    private static boolean isFrequent(ScheduledMethod method) {
        return method.getSchedules().stream().anyMatch(Background::isFrequent);
    }

    private static boolean isFrequent(Scheduled schedule) {
        return SchedulerUtils.parseEveryAsMillis(schedule).orElse(Long.MAX_VALUE) <= SECOND.toMillis();
    }

    @Override
    public void conditionEvaluated(EvaluatedCondition<Object> condition) {
        long now = System.nanoTime();
        if (!condition.isSatisfied() && now - lookedAt >= PAUSE.toNanos()) {
            lookedAt = now;
            tasks.forEach(Task::run);
        }
    }

    /** Not again before it has ended. */
    private final class Task {

        private final ScheduledInvoker invoker;
        private final AtomicBoolean running = new AtomicBoolean();

        Task(ScheduledInvoker invoker) {
            this.invoker = invoker;
        }

        void run() {
            if (running.compareAndSet(false, true)) {
                Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
                VertxContextSafetyToggle.setContextSafe(own, true);
                if (invoker.isBlocking()) {
                    own.executeBlocking(() -> invoke().toCompletableFuture().join(), false);
                } else {
                    own.runOnContext(ignored -> invoke());
                }
            }
        }

        private CompletionStage<Void> invoke() {
            return invoked().whenComplete((done, failure) -> {
                running.set(false);
                if (failure != null) {
                    LOG.error("the background fails", failure);
                }
            });
        }

        private CompletionStage<Void> invoked() {
            try {
                return invoker.invoke(null);
            } catch (Exception failed) {
                return CompletableFuture.failedStage(failed);
            }
        }
    }
}
