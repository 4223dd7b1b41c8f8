package io.prescreen.calendar.integration;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps account of a reset: what is removed and that it was removed are stored together. Each call is a transaction, in
 * which the reset is locked and still under way; when it is not, nothing is done.
 */
@ApplicationScoped
class ResetLedger {

    private final Tenancy tenancy;
    private final Resets resets;
    private final Integrations integrations;
    private final Audit audit;
    private final Clock clock;

    ResetLedger(Tenancy tenancy, Resets resets, Integrations integrations, Audit audit, Clock clock) {
        this.tenancy = tenancy;
        this.resets = resets;
        this.integrations = integrations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a reset that is under way. */
    Uni<Optional<Model>> modelOf(RowId id) {
        return tenancy.inTransaction(
                id.tenantId(), () -> resets.underWay(id).map(found -> found.map(reset -> reset.model)));
    }

    Uni<Void> at(RowId id, ResetStep step) {
        return change(id, reset -> {
            reset.step = step.name();
            return Uni.createFrom().voidItem();
        });
    }

    /** Until nothing is left to remove. */
    Uni<Void> removeAll(RowId id, Model model, ResetStep step) {
        return Multi.createBy()
                .repeating()
                .uni(() -> tenancy.inTransaction(id.tenantId(), () -> remove(id, model, step)))
                .whilst(removed -> !removed.isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<Removal>> remove(RowId id, Model model, ResetStep step) {
        return resets.underWay(id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(List.of());
            }
            return resets.keepClaim(id)
                    .chain(() -> step.remove(id.tenantId(), model))
                    .call(removed -> removed.isEmpty() ? Uni.createFrom().voidItem() : write(id, removed));
        });
    }

    private Uni<Void> write(RowId id, List<Removal> removed) {
        return resets.addRemoved(id, removed)
                .chain(() -> audit.recordBySystem(
                        id.tenantId(),
                        removed.stream().flatMap(one -> fact(one).stream()).toList()));
    }

    Uni<Void> waitFor(RowId id, String what) {
        return tenancy.inTransaction(id.tenantId(), () -> resets.putOff(id, what));
    }

    Uni<Void> goOnSoon(RowId id) {
        return tenancy.inTransaction(id.tenantId(), () -> resets.goOnSoon(id));
    }

    Uni<Void> finish(RowId id) {
        return change(id, reset -> {
            reset.step = null;
            reset.waitingFor = null;
            reset.finishedAt = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
            Fact finished = Fact.of(Action.RESET_FINISHED)
                    .with("model", Words.of(reset.model))
                    .with("startedBy", reset.startedBy);
            return integrations
                    .locked(id.tenantId(), reset.model)
                    .invoke(found -> found.ifPresent(one -> one.state = Integration.State.INACTIVE))
                    .chain(() -> audit.recordBySystem(id.tenantId(), List.of(finished)));
        });
    }

    private Uni<Void> change(RowId id, Function<Reset, Uni<Void>> change) {
        return tenancy.inTransaction(id.tenantId(), () -> resets.underWay(id)
                .chain(found -> found.map(change).orElse(Uni.createFrom().voidItem())));
    }

    /** Those whose link it was may read that it has ended. */
    private static Optional<Fact> fact(Removal removed) {
        Optional<Action> action =
                switch (removed.kind()) {
                    case PERSONAL_LINK -> Optional.of(Action.LINK_ENDED);
                    case PRIMARY_LINK -> Optional.of(Action.PRIMARY_LINK_WITHDRAWN);
                    case DELEGATION -> Optional.of(Action.DELEGATION_ENDED);
                    case SERVICE_ACCOUNT -> Optional.of(Action.SERVICE_ACCOUNT_REMOVED);
                    case LINK_ATTEMPT, DELEGATION_REQUEST -> Optional.empty();
                };
        return action.map(what -> new Fact(
                what,
                Optional.ofNullable(removed.person()).map(PersonId::new),
                Optional.ofNullable(removed.mailbox()),
                Optional.empty(),
                Map.of("because", "reset")));
    }
}
