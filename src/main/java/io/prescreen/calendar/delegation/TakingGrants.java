package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes what was granted a link. Much can happen while a code is exchanged: whatever is not wanted any more, is not the
 * mailbox asked for, or was only to be tried, is given back at once. To be called inside a transaction of the tenant.
 */
@ApplicationScoped
class TakingGrants {

    private final ActiveModels models;
    private final Requests requests;
    private final Delegations delegations;
    private final FailedExchanges failures;
    private final Outcomes outcomes;
    private final Clock clock;

    TakingGrants(
            ActiveModels models,
            Requests requests,
            Delegations delegations,
            FailedExchanges failures,
            Outcomes outcomes,
            Clock clock) {
        this.models = models;
        this.requests = requests;
        this.delegations = delegations;
        this.failures = failures;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    Uni<Void> take(ExchangeAttempt attempt, Authorization granted) {
        return models.hold(attempt.request().tenantId(), attempt.model())
                .call(() -> holdGrantor(attempt))
                .chain(generation -> requests.awaited(attempt)
                        .chain(found -> found.map(request -> take(request, generation, granted, attempt.begunAt()))
                                .orElseGet(() -> abandon(attempt.request().tenantId(), attempt.grantor(), granted))));
    }

    /** Before the request, as whoever ends the link does: else each waits for the other. */
    private Uni<Void> holdGrantor(ExchangeAttempt attempt) {
        return attempt.grantor().map(delegations::hold).orElse(Uni.createFrom().voidItem());
    }

    private Uni<Void> take(Request request, OptionalInt generation, Authorization granted, Instant askedAt) {
        if (!request.isWantedIn(generation)) {
            return abandon(request, granted)
                    .chain(() -> requests.forget(request))
                    .chain(() -> outcomes.voided(request));
        }
        if (request.isProbe()) {
            return giveBack(request, Request.State.GRANTED, granted).chain(() -> outcomes.granted(request));
        }
        return request.mailbox.equalsIgnoreCase(granted.mailbox())
                ? establish(request, granted, askedAt)
                : giveBack(request, Request.State.QUARANTINED, granted).chain(() -> outcomes.quarantined(request));
    }

    private Uni<Void> establish(Request request, Authorization granted, Instant askedAt) {
        return delegations
                .establish(request.grantorId(), request.mailbox, granted, askedAt)
                .chain(made -> {
                    if (made.isEmpty()) {
                        // at this moment: what is being revoked will be in a while
                        return failures.askAnewSoon(request);
                    }
                    request.end(Request.State.GRANTED, Instant.now(clock));
                    return outcomes.granted(request);
                });
    }

    private Uni<Void> giveBack(Request request, Request.State end, Authorization granted) {
        request.end(end, Instant.now(clock));
        return abandon(request, granted);
    }

    private Uni<Void> abandon(Request request, Authorization granted) {
        return abandon(
                request.id.tenantId(), Optional.ofNullable(request.grantor).map(some -> request.grantorId()), granted);
    }

    /** What a service account granted goes with it, also what is given back but not yet revoked. */
    private Uni<Void> abandon(TenantId tenant, Optional<RowId> grantor, Authorization granted) {
        return grantor.map(through -> delegations.abandon(through, granted))
                .orElseGet(() -> delegations.abandon(tenant, granted));
    }
}
