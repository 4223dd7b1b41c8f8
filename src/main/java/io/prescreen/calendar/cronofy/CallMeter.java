package io.prescreen.calendar.cronofy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import java.util.Locale;

/** {@code cronofy.calls}: how long calls took, by operation and outcome ({@code ok} or the reason of the failure). */
record CallMeter(MeterRegistry registry) {

    <T> Uni<T> measure(String operation, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(registry);
            return call.onFailure()
                    .transform(Failures::typed)
                    .onItem()
                    .invoke(() -> stop(sample, operation, "ok"))
                    .onFailure(CronofyFailure.class)
                    .invoke(failure -> stop(sample, operation, outcome(failure)));
        });
    }

    private void stop(Timer.Sample sample, String operation, String outcome) {
        sample.stop(registry.timer("cronofy.calls", "operation", operation, "outcome", outcome));
    }

    private static String outcome(CronofyFailure failure) {
        return failure.reason().name().toLowerCase(Locale.ROOT);
    }
}
