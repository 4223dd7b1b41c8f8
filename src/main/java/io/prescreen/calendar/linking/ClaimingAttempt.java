package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides what is left to do for an attempt, and takes it, so that a double click does it once. */
@ApplicationScoped
class ClaimingAttempt {

    /** What is left to do. */
    sealed interface Step {

        Purpose purpose();

        record Exchange(RowId attempt, Purpose purpose, Secret code) implements Step {}

        record Confirm(RowId attempt, Purpose purpose, Authorization granted) implements Step {}

        record Nothing(Purpose purpose, Optional<RowId> made) implements Step {}
    }

    /** Longer than an exchange can take. After that nobody knows whether the code was used. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    private final LinkAttempts attempts;
    private final AttemptKeys keys;
    private final ActiveModels models;
    private final SealedAuthorization authorizations;
    private final Vault vault;
    private final Clock clock;

    ClaimingAttempt(
            LinkAttempts attempts,
            AttemptKeys keys,
            ActiveModels models,
            SealedAuthorization authorizations,
            Vault vault,
            Clock clock) {
        this.attempts = attempts;
        this.keys = keys;
        this.models = models;
        this.authorizations = authorizations;
        this.vault = vault;
        this.clock = clock;
    }

    /** To be called inside a transaction of the tenant. Somebody else's attempt does not exist. */
    Uni<Step> claim(Caller caller, Set<Purpose> allowed, UUID completion) {
        return attempts.begunBy(caller.tenant(), caller.self(), keys.hashOf(completion))
                .map(found ->
                        found.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "You have no such link attempt.")))
                .invoke(attempt -> requireAllowed(allowed, attempt))
                .chain(attempt -> models.hold(caller.tenant(), attempt.purpose.model())
                        .map(generation -> step(attempt, generation.orElse(-1))));
    }

    private static void requireAllowed(Set<Purpose> allowed, LinkAttempt attempt) {
        if (!allowed.contains(attempt.purpose)) {
            throw Problem.of(ProblemType.ACCESS_DENIED, "You no longer have the role in which you began.");
        }
    }

    private Step step(LinkAttempt attempt, int generation) {
        if (attempt.state == State.COMPLETED) {
            return new Step.Nothing(attempt.purpose, attempt.made());
        }
        if (attempt.hasExpired(Instant.now(clock))) {
            throw Problem.of(ProblemType.LINK_ATTEMPT_EXPIRED, "It took too long; begin again.");
        }
        if (attempt.generation != generation) {
            throw Problem.of(ProblemType.INTEGRATION_INACTIVE, "The integration was switched off meanwhile.");
        }
        return switch (attempt.state) {
            case STARTED -> throw pending("The browser has not come back yet.");
            case EXCHANGING -> throw exchanging(attempt);
            case RETURNED -> exchange(attempt);
            case CONFIRMING -> new Step.Confirm(attempt.id, attempt.purpose, authorizations.open(attempt));
            case REFUSED -> throw failed("The person refused.");
            case FAILED -> throw failed("The authorisation failed.");
            case COMPLETED -> new Step.Nothing(attempt.purpose, attempt.made());
        };
    }

    private Step exchange(LinkAttempt attempt) {
        attempt.state = State.EXCHANGING;
        attempt.claimedUntil = Instant.now(clock).plus(CLAIM);
        return new Step.Exchange(attempt.id, attempt.purpose, vault.open(attempt.code, attempt.place("code")));
    }

    private RuntimeException exchanging(LinkAttempt attempt) {
        return attempt.claimedUntil.isAfter(Instant.now(clock))
                ? pending("Another call is completing it.")
                : failed("An earlier call did not finish.");
    }

    private static RuntimeException pending(String detail) {
        return Problem.of(ProblemType.LINK_ATTEMPT_PENDING, detail);
    }

    private static RuntimeException failed(String detail) {
        return Problem.of(ProblemType.LINK_ATTEMPT_FAILED, detail + " Begin again.");
    }
}
