package io.prescreen.calendar.integration;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An administrator switches a model on. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class Activating {

    private final Integrations integrations;
    private final Audit audit;

    Activating(Integrations integrations, Audit audit) {
        this.integrations = integrations;
        this.audit = audit;
    }

    /** Changes nothing when it is active. While it is being reset: the problem {@code integration-resetting}. */
    public Uni<Void> activate(Caller administrator, Model model) {
        Fact activated = Fact.of(Action.INTEGRATION_ACTIVATED).with("model", Words.of(model));
        return integrations
                .activate(administrator.tenant(), model, administrator.self())
                .call(() -> requireNotResetting(administrator, model))
                .chain(changed -> audit.record(administrator, changed ? List.of(activated) : List.of()));
    }

    private Uni<Void> requireNotResetting(Caller administrator, Model model) {
        return integrations
                .of(administrator.tenant(), model)
                .invoke(found -> found.filter(one -> one.state == Integration.State.RESETTING)
                        .ifPresent(resetting -> {
                            throw Problem.of(
                                    ProblemType.INTEGRATION_RESETTING,
                                    "Activate it again when the reset has finished.");
                        }))
                .replaceWithVoid();
    }
}
