package io.prescreen.calendar.integration;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** "Reset Integration" as an administrator sees it: what would go, the start, how far it is. */
@ApplicationScoped
class Resetting {

    private static final int MOST = 100;

    private final Tenancy tenancy;
    private final Integrations integrations;
    private final Resets resets;
    private final ResetSteps steps;
    private final Audit audit;
    private final Clock clock;

    Resetting(Tenancy tenancy, Integrations integrations, Resets resets, ResetSteps steps, Audit audit, Clock clock) {
        this.tenancy = tenancy;
        this.integrations = integrations;
        this.resets = resets;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<ResetView.Preview> preview(TenantId tenant, Model model) {
        return tenancy.inTransaction(
                tenant, () -> integrations.of(tenant, model).chain(found -> steps.preview(tenant, model)
                        .map(removals -> ResetView.Preview.of(found, removals))));
    }

    /** The one that is under way, or a new one; the last one when nothing is active since. */
    Uni<ResetView> start(Caller administrator, Model model) {
        TenantId tenant = administrator.tenant();
        return tenancy.inTransaction(tenant, () -> integrations
                .locked(tenant, model)
                .chain(found -> found.filter(one -> one.state == Integration.State.ACTIVE)
                        .map(active -> begin(administrator, active))
                        .orElseGet(() -> latest(tenant, model)))
                .chain(this::view));
    }

    Uni<ResetView> of(TenantId tenant, UUID id) {
        return tenancy.inTransaction(tenant, () -> resets.findById(RowId.of(tenant, id))
                .map(found -> Optional.ofNullable(found)
                        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such reset.")))
                .chain(this::view));
    }

    /** Without what they removed. */
    Uni<ResetView.Resets> all(TenantId tenant) {
        return tenancy.inTransaction(tenant, () -> resets.newest(tenant, MOST)).map(ResetView.Resets::of);
    }

    private Uni<Reset> begin(Caller administrator, Integration active) {
        active.state = Integration.State.RESETTING;
        Reset reset = new Reset();
        reset.id = RowId.fresh(administrator.tenant());
        reset.model = active.model;
        reset.generation = active.generation;
        reset.startedAt = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        reset.startedBy = administrator.self().value();
        reset.dueAt = reset.startedAt;
        Fact started = Fact.of(Action.RESET_STARTED).with("model", Words.of(active.model));
        return resets.persist(reset).call(() -> audit.record(administrator, List.of(started)));
    }

    private Uni<Reset> latest(TenantId tenant, Model model) {
        return resets.latest(tenant, model)
                .map(found -> found.orElseThrow(() ->
                        Problem.of(ProblemType.INTEGRATION_INACTIVE, "There is nothing to reset: it is not active.")));
    }

    private Uni<ResetView> view(Reset reset) {
        return resets.flush().chain(() -> resets.removedBy(reset.id)).map(removed -> ResetView.of(reset, removed));
    }
}
