package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * What comes of a code that could not be exchanged: it is tried again, or the mailbox is asked for anew. To be called
 * inside a transaction of the tenant.
 */
@ApplicationScoped
class FailedExchanges {

    private static final Logger LOG = Logger.getLogger(FailedExchanges.class);

    /** Then it is refused: asking for ever would not help. */
    private static final int MOST_USELESS_CODES = 3;

    /** Cronofy does not say for how long a code works. */
    private static final Duration CODES_WORK_FOR = Duration.ofMinutes(2);

    private final ActiveModels models;
    private final Requests requests;
    private final Delegations delegations;
    private final CallbackAddresses addresses;
    private final Outcomes outcomes;
    private final DelegationConfig config;
    private final Clock clock;

    FailedExchanges(
            ActiveModels models,
            Requests requests,
            Delegations delegations,
            CallbackAddresses addresses,
            Outcomes outcomes,
            DelegationConfig config,
            Clock clock) {
        this.models = models;
        this.requests = requests;
        this.delegations = delegations;
        this.addresses = addresses;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> note(ExchangeAttempt attempt, CronofyFailure failure) {
        LOG.warnf("answer to request %s: %s", attempt.request().id(), failure.getMessage());
        return models.generationOf(attempt.request().tenantId(), attempt.model())
                .call(() -> holdGrantor(attempt))
                .chain(generation -> requests.awaited(attempt)
                        .chain(found -> found.map(request -> note(request, generation, failure))
                                .orElse(Uni.createFrom().voidItem())));
    }

    /** Before the request, as whoever looks at all that was asked for through it does. */
    private Uni<Void> holdGrantor(ExchangeAttempt attempt) {
        return attempt.grantor()
                .filter(grantor -> attempt.model() == Model.ENTERPRISE_CONNECT)
                .map(delegations::hold)
                .orElse(Uni.createFrom().voidItem());
    }

    /** Perhaps the code was not used: then the same again. */
    private Uni<Void> note(Request request, OptionalInt generation, CronofyFailure failure) {
        return switch (failure.reason()) {
            case RATE_LIMITED, UNAVAILABLE, MALFORMED -> again(request, failure);
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED ->
                request.isWantedIn(generation) ? useless(request, failure) : forget(request);
        };
    }

    private Uni<Void> forget(Request request) {
        return requests.forget(request).chain(() -> outcomes.voided(request));
    }

    /** Somebody waits for what is to be given back. A code does not wait for long where others only were first. */
    private Uni<Void> again(Request request, CronofyFailure failure) {
        if (request.generation == VoidRequests.NEVER) {
            request.attempts = 0;
        }
        boolean othersFirst = failure.reason() == CronofyFailure.Reason.RATE_LIMITED;
        Duration wait = config.waitAfter(failure);
        request.putOff(Instant.now(clock), wait, othersFirst ? wait : config.askAgainAtLeastEvery());
        return Uni.createFrom().voidItem();
    }

    /** The code is of no use: perhaps somebody used it and died before storing what it brought. */
    private Uni<Void> useless(Request request, CronofyFailure failure) {
        if (request.answeredAt.plus(CODES_WORK_FOR).isBefore(Instant.now(clock))) {
            // it waited for others: that tells nothing of the mailbox
            return askAnew(request, config.askAgainAfter());
        }
        request.uselessCodes++;
        if (request.uselessCodes < MOST_USELESS_CODES) {
            return askAnew(request, config.askAgainAfter());
        }
        if (request.isProbe()) {
            // a code is a grant, whether or not it can be used
            request.end(Request.State.GRANTED, Instant.now(clock));
            return outcomes.granted(request);
        }
        request.refused(Request.REJECTED, failure.reason().name(), failure.getMessage(), Instant.now(clock));
        return outcomes.refused(List.of(request));
    }

    Uni<Void> askAnewSoon(Request request) {
        request.uselessCodes++;
        return askAnew(request, config.exchangeAgainAfter());
    }

    private Uni<Void> askAnew(Request request, Duration wait) {
        addresses.renew(request);
        request.state = Request.State.ASKING;
        request.putOffQuestion(Instant.now(clock), wait, config.askAgainAtLeastEvery());
        return Uni.createFrom().voidItem();
    }
}
