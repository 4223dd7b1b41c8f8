package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A reset that dies at one place, once: the work is done up to there, and its caller never hears of it. What is not yet
 * committed is undone, as when a process is killed.
 */
@Decorator
@Priority(10)
abstract class Stumbling implements ResetStep {

    enum Place {
        BEFORE_REMOVING,
        AFTER_REMOVING,
        BEFORE_SETTLING,
        AFTER_SETTLING
    }

    private static final Set<String> ORDERED = ConcurrentHashMap.newKeySet();

    @Inject
    @Any
    @Delegate
    ResetStep step;

    static void at(String step, Place place) {
        ORDERED.add(step + place);
    }

    static boolean hasHappened() {
        return ORDERED.isEmpty();
    }

    static void nowhere() {
        ORDERED.clear();
    }

    @Override
    public Uni<List<Removal>> remove(TenantId tenant, Model model) {
        return stumbling(Place.BEFORE_REMOVING, Place.AFTER_REMOVING, () -> step.remove(tenant, model));
    }

    @Override
    public Uni<Progress> settle(TenantId tenant, Model model) {
        return stumbling(Place.BEFORE_SETTLING, Place.AFTER_SETTLING, () -> step.settle(tenant, model));
    }

    private <T> Uni<T> stumbling(Place before, Place after, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> dieIfOrdered(before))
                .chain(work::get)
                .invoke(() -> dieIfOrdered(after));
    }

    private void dieIfOrdered(Place place) {
        if (ORDERED.remove(step.name() + place)) {
            throw new IllegalStateException("killed at " + step.name() + " " + place);
        }
    }
}
