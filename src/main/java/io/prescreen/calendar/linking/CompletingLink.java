package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.link.LinkStatus;
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
import java.util.stream.Stream;

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
    private final EstablishingLink establishing;
    private final Cronofy cronofy;
    private final LinkingConfig config;

    CompletingLink(
            Tenancy tenancy,
            ClaimingAttempt claiming,
            LinkAttempts attempts,
            SealedAuthorization authorizations,
            EstablishingLink establishing,
            Cronofy cronofy,
            LinkingConfig config) {
        this.tenancy = tenancy;
        this.claiming = claiming;
        this.attempts = attempts;
        this.authorizations = authorizations;
        this.establishing = establishing;
        this.cronofy = cronofy;
        this.config = config;
    }

    /**
     * @param completion what the browser brought back from Cronofy
     * @param confirmed the mailbox that the person confirms by name
     */
    Uni<LinkStatus> complete(Caller caller, UUID completion, Optional<String> confirmed) {
        return tenancy.inTransaction(caller.tenant(), () -> claiming.claim(caller, completion))
                .chain(step -> take(step, caller, confirmed));
    }

    private Uni<LinkStatus> take(Step step, Caller caller, Optional<String> confirmed) {
        if (step instanceof Step.Exchange exchange) {
            return cronofy.exchange(exchange.code(), CallbackAddress.of(config))
                    .onFailure(CronofyFailure.class)
                    .recoverWithUni(failure -> giveUp(exchange.attempt(), failure))
                    .chain(granted -> agreed(caller, granted, confirmed)
                            ? establishing.establish(caller, exchange.attempt(), granted)
                            : keep(exchange.attempt(), granted).chain(() -> ask(granted)));
        }
        if (step instanceof Step.Confirm confirm) {
            return agreed(caller, confirm.granted(), confirmed)
                    ? establishing.establish(caller, confirm.attempt(), confirm.granted())
                    : ask(confirm.granted());
        }
        return establishing.established(caller);
    }

    private static boolean agreed(Caller caller, Authorization granted, Optional<String> confirmed) {
        return Stream.of(caller.mailbox(), confirmed)
                .flatMap(Optional::stream)
                .anyMatch(granted.mailbox()::equalsIgnoreCase);
    }

    private Uni<Void> keep(RowId id, Authorization granted) {
        return tenancy.inTransaction(id.tenantId(), () -> attempts.findById(id)
                .invoke(attempt -> {
                    authorizations.put(attempt, granted);
                    attempt.code = null;
                    attempt.claimedUntil = null;
                    attempt.state = State.CONFIRMING;
                })
                .replaceWithVoid());
    }

    private static Uni<LinkStatus> ask(Authorization granted) {
        return Uni.createFrom()
                .failure(Problem.with(
                        ProblemType.MAILBOX_CONFIRMATION_REQUIRED,
                        "A mailbox other than your own was authorised; repeat with it to confirm.",
                        "mailbox",
                        granted.mailbox()));
    }

    /** Where Cronofy was away or busy the code may still be good: the person can repeat the call. */
    private Uni<Authorization> giveUp(RowId id, CronofyFailure failure) {
        return switch (failure.reason()) {
            case RATE_LIMITED, UNAVAILABLE ->
                tenancy.inTransaction(id.tenantId(), () -> attempts.findById(id).invoke(attempt -> {
                            attempt.claimedUntil = null;
                            attempt.state = State.RETURNED;
                        }))
                        .chain(() -> Uni.createFrom().failure(failure));
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED, MALFORMED ->
                tenancy.inTransaction(
                                id.tenantId(), () -> attempts.findById(id).invoke(attempt -> attempt.end(State.FAILED)))
                        .chain(() -> Uni.createFrom()
                                .failure(Problem.of(
                                        ProblemType.LINK_ATTEMPT_FAILED,
                                        "Cronofy did not accept the code. Begin again.")));
        };
    }
}
