package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.directory.Directory;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The link comes into being: only now, and only for the person who began it. The code is exchanged between two
 * transactions; what was authorised but is not yet confirmed stays sealed in the attempt.
 */
@ApplicationScoped
class CompletingLink {

    record Made(Purpose purpose, LinkStatus link) {}

    private record Granted(Step step, RowId attempt, Authorization authorization) {}

    private final Tenancy tenancy;
    private final ClaimingAttempt claiming;
    private final LinkAttempts attempts;
    private final Directory directory;
    private final EstablishingLink establishing;
    private final ExchangingCode codes;
    private final DescribingGrant describing;

    CompletingLink(
            Tenancy tenancy,
            ClaimingAttempt claiming,
            LinkAttempts attempts,
            Directory directory,
            EstablishingLink establishing,
            ExchangingCode codes,
            DescribingGrant describing) {
        this.tenancy = tenancy;
        this.claiming = claiming;
        this.attempts = attempts;
        this.directory = directory;
        this.establishing = establishing;
        this.codes = codes;
        this.describing = describing;
    }

    /**
     * @param allowed what the caller may link now
     * @param completion what the browser brought back from Cronofy
     * @param confirmed the mailbox that the person confirms by name
     */
    Uni<Made> complete(Caller caller, Set<Purpose> allowed, UUID completion, Optional<String> confirmed) {
        return tenancy.inTransaction(caller.tenant(), () -> claiming.claim(caller, allowed, completion))
                .chain(step -> take(step, caller, confirmed).map(link -> new Made(step.purpose(), link)));
    }

    private Uni<LinkStatus> take(Step step, Caller caller, Optional<String> confirmed) {
        if (step instanceof Step.Exchange exchange) {
            return codes.exchange(new Turn(caller.tenant(), Lane.INTERACTIVE), exchange.purpose(), exchange.code())
                    .onFailure(CronofyFailure.class)
                    .recoverWithUni(failure -> giveUp(exchange.attempt(), failure))
                    .chain(granted -> decide(new Granted(exchange, exchange.attempt(), granted), caller, confirmed));
        }
        if (step instanceof Step.Confirm confirm) {
            return decide(new Granted(confirm, confirm.attempt(), confirm.granted()), caller, confirmed);
        }
        Step.Nothing done = (Step.Nothing) step;
        return establishing.established(caller, done.purpose(), done.made());
    }

    private Uni<LinkStatus> decide(Granted granted, Caller caller, Optional<String> confirmed) {
        Purpose purpose = granted.step().purpose();
        return describing
                .describe(caller, granted.attempt(), purpose, granted.authorization())
                .chain(described -> agreed(granted.step(), caller, described, confirmed)
                        .chain(agreed -> agreed
                                ? establishing.establish(caller, granted.attempt(), purpose, described)
                                : establishing
                                        .keep(caller, granted.attempt(), purpose, described)
                                        .chain(() -> ask(described))));
    }

    /** Nobody's own mailbox is the tenant's without a word. */
    private Uni<Boolean> agreed(Step step, Caller caller, Authorization granted, Optional<String> confirmed) {
        Uni<Optional<String>> own = step.purpose() == Purpose.PERSONAL
                ? tenancy.inTransaction(caller.tenant(), () -> directory.ownMailboxOf(caller))
                : Uni.createFrom().item(Optional.empty());
        return own.map(mailbox ->
                Stream.of(mailbox, confirmed).flatMap(Optional::stream).anyMatch(granted.mailbox()::equalsIgnoreCase));
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
                tenancy.inTransaction(id.tenantId(), () -> attempts.exchanging(id)
                                .invoke(found -> found.ifPresent(attempt -> {
                                    attempt.claimedUntil = null;
                                    attempt.state = State.RETURNED;
                                })))
                        .chain(() -> Uni.createFrom().failure(failure));
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED, MALFORMED ->
                tenancy.inTransaction(id.tenantId(), () -> attempts.exchanging(id)
                                .invoke(found -> found.ifPresent(attempt -> attempt.end(State.FAILED))))
                        .chain(() -> Uni.createFrom()
                                .failure(Problem.of(
                                        ProblemType.LINK_ATTEMPT_FAILED,
                                        "Cronofy did not accept the code. Begin again.")));
        };
    }
}
