package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.integration.ResetStep.Progress;
import io.prescreen.calendar.linking.LinkAttempt.State;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Exchanges codes that nobody will: what they stand for can be revoked only by its account, which only this tells. */
@ApplicationScoped
class ExchangingLeftCodes {

    private record Left(RowId attempt, PersonId person, Purpose purpose, Secret code) {}

    private static final Logger LOG = Logger.getLogger(ExchangingLeftCodes.class);

    private final Tenancy tenancy;
    private final LinkAttempts attempts;
    private final SealedAuthorization authorizations;
    private final LinksByPurpose links;
    private final Vault vault;
    private final ExchangingCode codes;
    private final Clock clock;

    ExchangingLeftCodes(
            Tenancy tenancy,
            LinkAttempts attempts,
            SealedAuthorization authorizations,
            LinksByPurpose links,
            Vault vault,
            ExchangingCode codes,
            Clock clock) {
        this.tenancy = tenancy;
        this.attempts = attempts;
        this.authorizations = authorizations;
        this.links = links;
        this.vault = vault;
        this.codes = codes;
        this.clock = clock;
    }

    /** One after the other; fails when Cronofy is away or busy, and may be called again. */
    Uni<Progress> exchange(TenantId tenant, Set<Purpose> purposes) {
        return Multi.createBy()
                .repeating()
                .uni(() -> exchangeNext(tenant, purposes))
                .whilst(found -> found)
                .collect()
                .last()
                .chain(() -> tenancy.inTransaction(tenant, () -> attempts.isAnyCodeLeft(tenant, purposes)))
                .map(left -> left ? Progress.CALLS : Progress.DONE);
    }

    /** False when there was none. */
    private Uni<Boolean> exchangeNext(TenantId tenant, Set<Purpose> purposes) {
        return tenancy.inTransaction(
                        tenant, () -> attempts.nextWithCode(tenant, purposes).map(found -> found.map(this::take)))
                .chain(taken -> taken.flatMap(left -> left)
                        .map(left -> exchange(left))
                        .orElse(Uni.createFrom().voidItem())
                        .replaceWith(taken.isPresent()));
    }

    /** Empty when no key opens it any more. */
    private Optional<Left> take(LinkAttempt attempt) {
        try {
            Secret code = vault.open(attempt.code, attempt.place("code"));
            attempt.state = State.EXCHANGING;
            attempt.claimedUntil = Instant.now(clock).plus(ClaimingAttempt.CLAIM);
            return Optional.of(new Left(attempt.id, new PersonId(attempt.person), attempt.purpose, code));
        } catch (IllegalStateException sealedByALostKey) {
            LOG.errorf("the code of attempt %s is lost: %s", attempt.id.id(), sealedByALostKey.getMessage());
            attempt.code = null;
            return Optional.empty();
        }
    }

    private Uni<Void> exchange(Left left) {
        return codes.exchange(new Turn(left.attempt().tenantId(), Lane.WRITING), left.purpose(), left.code())
                .chain(granted -> keep(left, granted))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(failure -> giveUp(left, failure));
    }

    /** Where the attempt has ended meanwhile nobody will give back later what was granted. */
    private Uni<Void> keep(Left left, Authorization granted) {
        TenantId tenant = left.attempt().tenantId();
        return tenancy.inTransaction(tenant, () -> attempts.exchanging(left.attempt())
                .chain(found -> found.map(attempt -> keep(attempt, granted))
                        .orElseGet(() -> links.abandon(tenant, left.person(), left.purpose(), granted))));
    }

    private Uni<Void> keep(LinkAttempt attempt, Authorization granted) {
        authorizations.put(attempt, granted);
        attempt.code = null;
        attempt.claimedUntil = null;
        attempt.state = State.CONFIRMING;
        return Uni.createFrom().voidItem();
    }

    /** A code that Cronofy does not take stands for nothing that could be revoked. */
    private Uni<Void> giveUp(Left left, CronofyFailure failure) {
        return switch (failure.reason()) {
            case RATE_LIMITED, UNAVAILABLE ->
                change(left, attempt -> {
                            attempt.claimedUntil = null;
                            attempt.state = State.RETURNED;
                        })
                        .chain(() -> Uni.createFrom().failure(failure));
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED, MALFORMED ->
                change(left, attempt -> {
                    attempt.code = null;
                    attempt.claimedUntil = null;
                    attempt.state = State.RETURNED;
                });
        };
    }

    private Uni<Void> change(Left left, Consumer<LinkAttempt> change) {
        return tenancy.inTransaction(left.attempt().tenantId(), () -> attempts.exchanging(left.attempt())
                .invoke(found -> found.ifPresent(change))
                .replaceWithVoid());
    }
}
