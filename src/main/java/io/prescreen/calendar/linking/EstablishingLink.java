package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The last step of linking. It looks at the attempt again: much can happen while Cronofy answers or a person reads. */
@ApplicationScoped
class EstablishingLink {

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final LinkAttempts attempts;
    private final PersonalLinks links;

    EstablishingLink(Tenancy tenancy, ActiveModels models, LinkAttempts attempts, PersonalLinks links) {
        this.tenancy = tenancy;
        this.models = models;
        this.attempts = attempts;
        this.links = links;
    }

    Uni<LinkStatus> establish(Caller caller, RowId id, Authorization granted) {
        return tenancy.inTransaction(caller.tenant(), () -> attempts.locked(id)
                        .map(found -> found.orElseThrow(EstablishingLink::expired))
                        .chain(attempt -> establish(caller, attempt, granted)))
                .map(Supplier::get);
    }

    /** What an attempt that is completed already has led to. */
    Uni<LinkStatus> established(Caller caller) {
        return tenancy.inTransaction(caller.tenant(), () -> links.of(caller.tenant(), caller.self()))
                .map(link -> link.orElseThrow(() -> Problem.of(ProblemType.NOT_LINKED, "It was unlinked since.")));
    }

    /** What to answer once the transaction has ended: a problem must not undo what was written down. */
    private Uni<Supplier<LinkStatus>> establish(Caller caller, LinkAttempt attempt, Authorization granted) {
        return switch (attempt.state) {
            case EXCHANGING, CONFIRMING ->
                models.hold(caller.tenant(), Model.BUSINESS_CONNECT)
                        .chain(generation -> generation.orElse(-1) == attempt.generation
                                ? link(caller, attempt, granted)
                                : abandon(caller, attempt, granted));
            case COMPLETED -> established(caller).map(link -> () -> link);
            case STARTED, RETURNED, REFUSED, FAILED -> Uni.createFrom().failure(expired());
        };
    }

    private Uni<Supplier<LinkStatus>> link(Caller caller, LinkAttempt attempt, Authorization granted) {
        return links.establish(caller.tenant(), caller.self(), granted)
                .invoke(made -> attempt.end(made.isPresent() ? State.COMPLETED : State.FAILED))
                .map(made -> () -> made.orElseThrow(() -> Problem.of(
                        ProblemType.LINK_ATTEMPT_FAILED, "This mailbox is being unlinked just now. Begin again.")));
    }

    private Uni<Supplier<LinkStatus>> abandon(Caller caller, LinkAttempt attempt, Authorization granted) {
        attempt.end(State.FAILED);
        return links.abandon(caller.tenant(), caller.self(), granted).map(ignored -> () -> {
            throw Problem.of(ProblemType.INTEGRATION_INACTIVE, "Business Connect was switched off meanwhile.");
        });
    }

    private static RuntimeException expired() {
        return Problem.of(ProblemType.LINK_ATTEMPT_EXPIRED, "It took too long; begin again.");
    }
}
