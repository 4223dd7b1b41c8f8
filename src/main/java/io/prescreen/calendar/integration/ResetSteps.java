package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;

/** What all capabilities contribute to a reset, in order. */
@ApplicationScoped
class ResetSteps {

    private final Instance<ResetStep> steps;

    ResetSteps(@Any Instance<ResetStep> steps) {
        this.steps = steps;
    }

    List<ResetStep> inOrder() {
        return steps.stream()
                .sorted(Comparator.comparingInt(ResetStep::order).thenComparing(ResetStep::name))
                .toList();
    }

    /** Everything that would be removed now. Inside a transaction of the tenant. */
    Uni<List<Removal>> preview(TenantId tenant, Model model) {
        return Multi.createFrom()
                .iterable(inOrder())
                .onItem()
                .transformToUniAndConcatenate(step -> step.preview(tenant, model))
                .onItem()
                .<Removal>disjoint()
                .collect()
                .asList();
    }
}
