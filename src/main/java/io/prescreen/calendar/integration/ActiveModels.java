package io.prescreen.calendar.integration;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Whether a model is active. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class ActiveModels {

    private final Integrations integrations;

    ActiveModels(Integrations integrations) {
        this.integrations = integrations;
    }

    /**
     * How a model stands, for those who look at it.
     *
     * @param state a {@code ModelState} of the contract
     * @param activatedAt the last time
     */
    public record Standing(String state, Optional<Instant> activatedAt) {}

    public Uni<Standing> standingOf(TenantId tenant, Model model) {
        return integrations
                .of(tenant, model)
                .map(found -> new Standing(IntegrationView.stateOf(found), found.map(one -> one.activatedAt)));
    }

    /** The generation of the activation in force; empty while the model is inactive or resetting. */
    public Uni<OptionalInt> generationOf(TenantId tenant, Model model) {
        return integrations.of(tenant, model).map(ActiveModels::generation);
    }

    /** The same of each model that is active. */
    public Uni<Map<Model, Integer>> generations(TenantId tenant) {
        return integrations.all(tenant).map(all -> all.stream()
                .filter(one -> generation(Optional.of(one)).isPresent())
                .collect(Collectors.toMap(one -> one.model, one -> one.generation)));
    }

    /**
     * The same, and it stays so until the transaction ends: a reset waits. For whoever stores what an activation allows.
     */
    public Uni<OptionalInt> hold(TenantId tenant, Model model) {
        return integrations.held(tenant, model).map(ActiveModels::generation);
    }

    /** {@link #hold Held}, or the problem {@code integration-inactive}. */
    public Uni<Integer> requireActive(TenantId tenant, Model model) {
        return hold(tenant, model)
                .map(generation -> generation.orElseThrow(() -> Problem.of(
                        ProblemType.INTEGRATION_INACTIVE, "An administrator has to activate the integration first.")));
    }

    private static OptionalInt generation(Optional<Integration> found) {
        return found.filter(one -> one.state == Integration.State.ACTIVE)
                .map(one -> OptionalInt.of(one.generation))
                .orElse(OptionalInt.empty());
    }
}
