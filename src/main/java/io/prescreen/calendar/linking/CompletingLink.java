package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.linking.ClaimingAttempt.Step;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The link comes into being: only now, and only for the person who began it. The code is exchanged between two
 * transactions; what was authorised but is not yet confirmed stays sealed in the attempt.
 */
@ApplicationScoped
class CompletingLink {

    private final Tenancy tenancy;
    private final ClaimingAttempt claiming;
    private final LinkAttempts attempts;
    private final SealedAuthorization authorizations;
    private final PersonalLinks links;
    private final Cronofy cronofy;
    private final LinkingConfig config;

    CompletingLink(
            Tenancy tenancy,
            ClaimingAttempt claiming,
            LinkAttempts attempts,
            SealedAuthorization authorizations,
            PersonalLinks links,
            Cronofy cronofy,
            LinkingConfig config) {
        this.tenancy = tenancy;
        this.claiming = claiming;
        this.attempts = attempts;
        this.authorizations = authorizations;
        this.links = links;
        this.cronofy = cronofy;
        this.config = config;
    }

    /** @param confirmed the mailbox that the person confirms by name */
    Uni<LinkStatus> complete(Caller caller, UUID attempt, Optional<String> confirmed) {
        RowId id = RowId.of(caller.tenant(), attempt);
        return tenancy.inTransaction(caller.tenant(), () -> claiming.claim(caller, id))
                .chain(step -> take(step, caller, id, confirmed));
    }

    private Uni<LinkStatus> take(Step step, Caller caller, RowId id, Optional<String> confirmed) {
        if (step instanceof Step.Exchange exchange) {
            return cronofy.exchange(exchange.code(), CallbackAddress.of(config))
                    .onFailure(CronofyFailure.class)
                    .recoverWithUni(failure -> giveUp(id, failure))
                    .chain(granted -> linkOrAsk(caller, id, granted, confirmed));
        }
        if (step instanceof Step.Confirm confirm) {
            return linkOrAsk(caller, id, confirm.granted(), confirmed);
        }
        return tenancy.inTransaction(caller.tenant(), () -> links.of(caller.tenant(), caller.self()))
                .map(link -> link.orElseThrow(() -> Problem.of(ProblemType.NOT_LINKED, "It was unlinked since.")));
    }

    private Uni<LinkStatus> linkOrAsk(Caller caller, RowId id, Authorization granted, Optional<String> confirmed) {
        boolean own =
                caller.mailbox().filter(granted.mailbox()::equalsIgnoreCase).isPresent();
        boolean agreed = confirmed.filter(granted.mailbox()::equalsIgnoreCase).isPresent();
        return own || agreed ? link(caller, id, granted) : ask(id, granted);
    }

    private Uni<LinkStatus> link(Caller caller, RowId id, Authorization granted) {
        return tenancy.inTransaction(caller.tenant(), () -> links.establish(caller.tenant(), caller.self(), granted)
                        .call(made -> end(id, made.isPresent() ? State.COMPLETED : State.FAILED)))
                .map(made -> made.orElseThrow(() -> Problem.of(
                        ProblemType.LINK_ATTEMPT_FAILED, "This mailbox is being unlinked just now. Begin again.")));
    }

    private Uni<LinkStatus> ask(RowId id, Authorization granted) {
        return tenancy.inTransaction(id.tenantId(), () -> attempts.findById(id).invoke(attempt -> {
                    authorizations.put(attempt, granted);
                    attempt.code = null;
                    attempt.state = State.CONFIRMING;
                }))
                .chain(() -> Uni.createFrom()
                        .failure(Problem.with(
                                ProblemType.MAILBOX_CONFIRMATION_REQUIRED,
                                "A mailbox other than your own was authorised; repeat with it to confirm.",
                                "mailbox",
                                granted.mailbox())));
    }

    /** Where Cronofy was away or busy the code may still be good: the person can repeat the call. */
    private Uni<Authorization> giveUp(RowId id, CronofyFailure failure) {
        return switch (failure.reason()) {
            case RATE_LIMITED, UNAVAILABLE ->
                tenancy.inTransaction(id.tenantId(), () -> attempts.findById(id)
                                .invoke(attempt -> attempt.state = State.RETURNED))
                        .chain(() -> Uni.createFrom().failure(failure));
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED, MALFORMED ->
                tenancy.inTransaction(id.tenantId(), () -> end(id, State.FAILED))
                        .chain(() -> Uni.createFrom()
                                .failure(Problem.of(
                                        ProblemType.LINK_ATTEMPT_FAILED,
                                        "Cronofy did not accept the code. Begin again.")));
        };
    }

    private Uni<Void> end(RowId id, State state) {
        return attempts.findById(id).invoke(attempt -> attempt.end(state)).replaceWithVoid();
    }
}
