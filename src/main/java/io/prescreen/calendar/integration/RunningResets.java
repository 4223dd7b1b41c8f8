package io.prescreen.calendar.integration;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.integration.ResetStep.Progress;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries resets on, from their first step each time: a step that is done has nothing left to do. Whoever dies leaves
 * the rest to the next; whoever comes too late finds the reset finished, and removes nothing of a later activation.
 */
@ApplicationScoped
class RunningResets {

    private static final Logger LOG = Logger.getLogger(RunningResets.class);
    /** One: a second would wait for the first, and its claim would run out meanwhile. */
    private static final TenantQuestion.DueWork DUE = new TenantQuestion.DueWork("claim_resets", 60, 1);

    private static final String OUR_FAULT = "service";

    private final Backlog backlog;
    private final ResetSteps steps;
    private final ResetLedger ledger;

    RunningResets(Backlog backlog, ResetSteps steps, ResetLedger ledger) {
        this.backlog = backlog;
        this.steps = steps;
        this.ledger = ledger;
    }

    @Scheduled(
            every = "${prescreen.integration.reset-interval:3S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOnWithWhatIsDue() {
        return backlog.workOff(DUE, this::goOn).replaceWithVoid();
    }

    private Uni<Void> goOn(RowId id) {
        return ledger.modelOf(id).chain(model -> model.map(known -> run(id, known, steps.inOrder()))
                .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> run(RowId id, Model model, List<ResetStep> left) {
        if (left.isEmpty()) {
            return ledger.finish(id);
        }
        ResetStep step = left.get(0);
        return ledger.at(id, step)
                .chain(() -> whole(id, model, step))
                .onFailure()
                .recoverWithItem(failure -> Optional.of(waitingFor(id, failure)))
                .chain(waiting -> waiting.map(what -> putOff(id, what))
                        .orElseGet(() -> run(id, model, left.subList(1, left.size()))));
    }

    /** What the step waits for; empty when it is done. */
    private Uni<Optional<String>> whole(RowId id, Model model, ResetStep step) {
        return ledger.removeAll(id, model, step)
                .chain(() -> step.settle(id.tenantId(), model))
                .call(() -> ledger.removeAll(id, model, step))
                .map(progress -> Optional.of(progress)
                        .filter(one -> one != Progress.DONE)
                        .map(RunningResets::word));
    }

    private Uni<Void> putOff(RowId id, String what) {
        return what.equals(word(Progress.MORE)) ? ledger.goOnSoon(id) : ledger.waitFor(id, what);
    }

    private static String waitingFor(RowId id, Throwable failure) {
        if (failure instanceof CronofyFailure) {
            return word(Progress.CRONOFY);
        }
        LOG.errorf(failure, "a step of reset %s failed", id.id());
        return OUR_FAULT;
    }

    private static String word(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }
}
