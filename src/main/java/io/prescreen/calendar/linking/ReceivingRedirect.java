package io.prescreen.calendar.linking;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The browser comes back from Cronofy. All that happens is that the code is stored, sealed; nothing is linked yet. */
@ApplicationScoped
class ReceivingRedirect {

    /** The redirect leads nowhere: the state is unknown, used or expired. */
    static final class UnusableStateException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The model was switched off, or off and on again, since the attempt began. */
    static final class InactiveException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final LinkAttempts attempts;
    private final ReturnAddresses addresses;
    private final AttemptKeys keys;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    ReceivingRedirect(
            Tenancy tenancy,
            ActiveModels models,
            LinkAttempts attempts,
            ReturnAddresses addresses,
            AttemptKeys keys,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.attempts = attempts;
        this.addresses = addresses;
        this.keys = keys;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the browser goes on to. */
    Uni<URI> receive(Secret state, Optional<Secret> code, Optional<String> error) {
        byte[] hash = keys.hashOf(state);
        return tenancy.tenantOf(AttemptKeys.TENANT_OF_STATE, hash)
                .map(tenant -> tenant.orElseThrow(UnusableStateException::new))
                .chain(tenant -> tenancy.inTransaction(tenant, () -> store(tenant, hash, code, error)));
    }

    private Uni<URI> store(TenantId tenant, byte[] hash, Optional<Secret> code, Optional<String> error) {
        return attempts.withState(tenant, hash).chain(found -> {
            LinkAttempt attempt = found.filter(this::isTimely).orElseThrow(UnusableStateException::new);
            return requireSameActivation(tenant, attempt)
                    .invoke(() -> requireFirst(attempt))
                    .map(ignored ->
                            addresses.withOutcome(attempt.returnTo, newCompletion(attempt), note(attempt, code, error)))
                    .call(() -> audit.recordBySystem(tenant, facts(attempt)));
        });
    }

    /** Whoever holds the browser has no token: it is the service that notes their word. */
    private static List<Fact> facts(LinkAttempt attempt) {
        return attempt.state == LinkAttempt.State.REFUSED
                ? List.of(Fact.of(Action.LINK_REFUSED).person(new PersonId(attempt.person)))
                : List.of();
    }

    private boolean isTimely(LinkAttempt attempt) {
        return !attempt.hasExpired(Instant.now(clock));
    }

    private static void requireFirst(LinkAttempt attempt) {
        if (attempt.state != LinkAttempt.State.STARTED) {
            throw new UnusableStateException();
        }
    }

    private Uni<Void> requireSameActivation(TenantId tenant, LinkAttempt attempt) {
        return models.hold(tenant, attempt.purpose.model()).map(generation -> {
            if (generation.orElse(-1) != attempt.generation) {
                throw new InactiveException();
            }
            return null;
        });
    }

    private UUID newCompletion(LinkAttempt attempt) {
        UUID completion = keys.newCompletion();
        attempt.completionHash = keys.hashOf(completion);
        return completion;
    }

    private Outcome note(LinkAttempt attempt, Optional<Secret> code, Optional<String> error) {
        if (error.isEmpty() && code.isPresent()) {
            attempt.code = vault.seal(code.get(), attempt.place("code"));
            attempt.state = LinkAttempt.State.RETURNED;
            return Outcome.RETURNED;
        }
        boolean refused = error.filter("access_denied"::equals).isPresent();
        attempt.end(refused ? LinkAttempt.State.REFUSED : LinkAttempt.State.FAILED);
        return refused ? Outcome.REFUSED : Outcome.FAILED;
    }
}
