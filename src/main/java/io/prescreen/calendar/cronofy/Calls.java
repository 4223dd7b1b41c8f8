package io.prescreen.calendar.cronofy;

import io.micrometer.core.instrument.MeterRegistry;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes each call in its turn; the wait for it is outside of the call's own time-out. */
@ApplicationScoped
class Calls {

    private static final WorthRepeating WORTH_REPEATING = new WorthRepeating();

    /** A repetition is made soon, or not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Turns turns;
    private final CallMeter meter;

    Calls(Turns turns, MeterRegistry registry) {
        this.turns = turns;
        this.meter = new CallMeter(registry);
    }

    <T> Uni<T> once(Turn turn, String operation, Supplier<Uni<T>> call) {
        return turns.take(turn).chain(() -> made(operation, call));
    }

    /** Repeated where that may help, each time in another turn. */
    <T> Uni<T> repeatable(Turn turn, String operation, Supplier<Uni<T>> call) {
        return turns.take(turn).chain(() -> attempt(turn, operation, call, new Backoff()));
    }

    private <T> Uni<T> attempt(Turn turn, String operation, Supplier<Uni<T>> call, Backoff backoff) {
        return made(operation, call)
                .onFailure(failure -> WORTH_REPEATING.test(failure) && backoff.isAnotherAllowed())
                .recoverWithUni(failure -> Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(backoff.nextDelayInMillis(failure)))
                        .chain(() -> turns.take(turn, PATIENCE).onFailure().transform(noTurn -> failure))
                        .chain(() -> attempt(turn, operation, call, backoff)));
    }

    private <T> Uni<T> made(String operation, Supplier<Uni<T>> call) {
        return meter.measure(operation, call.get())
                .onFailure(Calls::isRefused)
                .call(failure -> turns.pause((CronofyFailure) failure));
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof CronofyFailure cronofy && cronofy.reason() == Reason.RATE_LIMITED;
    }
}
