package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The last step of linking. It looks at the attempt again: much can happen while Cronofy answers or a person reads. What
 * was granted becomes a link, stays sealed in the attempt, or is given back.
 */
@ApplicationScoped
class EstablishingLink {

    private record Granted(Caller caller, Purpose purpose, Authorization authorization) {}

    /** In these states the grant belongs to nobody else. */
    private static final Set<State> AWAITED = Set.of(State.EXCHANGING, State.CONFIRMING);

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final LinkAttempts attempts;
    private final LinksByPurpose links;
    private final SealedAuthorization authorizations;

    EstablishingLink(
            Tenancy tenancy,
            ActiveModels models,
            LinkAttempts attempts,
            LinksByPurpose links,
            SealedAuthorization authorizations) {
        this.tenancy = tenancy;
        this.models = models;
        this.attempts = attempts;
        this.links = links;
        this.authorizations = authorizations;
    }

    Uni<LinkStatus> establish(Caller caller, RowId id, Purpose purpose, Authorization authorization) {
        Granted granted = new Granted(caller, purpose, authorization);
        return whileActive(id, granted, attempt -> establish(attempt, granted));
    }

    /** Until the person has confirmed the mailbox, or Cronofy tells whose it is. */
    Uni<Void> keep(Caller caller, RowId id, Purpose purpose, Authorization authorization) {
        return whileActive(id, new Granted(caller, purpose, authorization), attempt -> {
            if (attempt.state != State.COMPLETED) {
                authorizations.put(attempt, authorization);
                attempt.code = null;
                attempt.claimedUntil = null;
                attempt.state = State.CONFIRMING;
            }
            return Uni.createFrom().voidItem().map(done -> () -> done);
        });
    }

    /** Nothing can be made of it, and nothing may remain of it. */
    <T> Uni<T> giveBack(Caller caller, RowId id, Purpose purpose, Authorization authorization) {
        Granted granted = new Granted(caller, purpose, authorization);
        return tenancy.inTransaction(id.tenantId(), () -> attempts.locked(id)
                        .invoke(found -> found.filter(attempt -> AWAITED.contains(attempt.state))
                                .ifPresent(attempt -> attempt.end(State.FAILED)))
                        .chain(() -> this.<T>abandon(
                                granted,
                                ProblemType.LINK_ATTEMPT_FAILED,
                                "Cronofy does not tell whose service account it is. Begin again.")))
                .map(Supplier::get);
    }

    /** What an attempt that is completed already has led to. */
    Uni<LinkStatus> established(Caller caller, Purpose purpose, Optional<RowId> made) {
        return tenancy.inTransaction(caller.tenant(), () -> links.of(caller, purpose, made))
                .map(link -> link.orElseThrow(() -> Problem.of(ProblemType.NOT_LINKED, "It was unlinked since.")));
    }

    /** What to answer is known once the transaction has ended: a problem must not undo what was written down. */
    private interface Storing<T> {
        Uni<Supplier<T>> into(LinkAttempt attempt);
    }

    private <T> Uni<T> whileActive(RowId id, Granted granted, Storing<T> storing) {
        return tenancy.inTransaction(id.tenantId(), () -> attempts.locked(id)
                        .chain(found -> this.<T>decide(found.filter(EstablishingLink::isOpen), granted, storing)))
                .map(Supplier::get);
    }

    private <T> Uni<Supplier<T>> decide(Optional<LinkAttempt> open, Granted granted, Storing<T> storing) {
        if (open.isEmpty()) {
            return abandon(granted, ProblemType.LINK_ATTEMPT_EXPIRED, "It took too long; begin again.");
        }
        LinkAttempt attempt = open.get();
        return models.hold(attempt.id.tenantId(), attempt.purpose.model())
                .chain(generation -> generation.orElse(-1) == attempt.generation || attempt.state == State.COMPLETED
                        ? storing.into(attempt)
                        : abandon(attempt, granted));
    }

    private static boolean isOpen(LinkAttempt attempt) {
        return AWAITED.contains(attempt.state) || attempt.state == State.COMPLETED;
    }

    private Uni<Supplier<LinkStatus>> establish(LinkAttempt attempt, Granted granted) {
        if (attempt.state == State.COMPLETED) {
            return established(granted.caller(), attempt.purpose, attempt.made())
                    .map(link -> () -> link);
        }
        return links.establish(granted.caller(), attempt.purpose, attempt.refined(granted.authorization()))
                .invoke(made -> {
                    attempt.end(made.isPresent() ? State.COMPLETED : State.FAILED);
                    attempt.link = made.map(link -> link.id().id()).orElse(null);
                })
                .map(made -> () -> made.orElseThrow(() -> Problem.of(
                        ProblemType.LINK_ATTEMPT_FAILED, "This mailbox is being unlinked just now. Begin again.")));
    }

    private <T> Uni<Supplier<T>> abandon(LinkAttempt attempt, Granted granted) {
        attempt.end(State.FAILED);
        return abandon(granted, ProblemType.INTEGRATION_INACTIVE, "The integration was switched off meanwhile.");
    }

    private <T> Uni<Supplier<T>> abandon(Granted granted, ProblemType type, String detail) {
        Caller caller = granted.caller();
        return links.abandon(caller.tenant(), caller.self(), granted.purpose(), granted.authorization())
                .map(ignored -> () -> {
                    throw Problem.of(type, detail);
                });
    }
}
