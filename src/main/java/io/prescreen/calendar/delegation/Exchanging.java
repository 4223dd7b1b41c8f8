package io.prescreen.calendar.delegation;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns Cronofy's answer into a link. Much can happen while a code is exchanged: whatever was granted and is not wanted
 * any more, or is not the mailbox asked for, is given back at once.
 */
@ApplicationScoped
class Exchanging {

    private static final Logger LOG = Logger.getLogger(Exchanging.class);

    /** Longer than an exchange can take. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Then it is refused: asking for ever would not help. */
    private static final int MOST_USELESS_CODES = 3;

    /** @param grantor null once it has gone */
    private record Attempt(RowId request, int number, UUID grantor, Secret code, Secret callbackAddress) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Requests requests;
    private final CallbackAddresses addresses;
    private final Delegations delegations;
    private final Facts facts;
    private final Cronofy cronofy;
    private final DelegationConfig config;
    private final Clock clock;

    Exchanging(
            Tenancy tenancy,
            ActiveModels models,
            Requests requests,
            CallbackAddresses addresses,
            Delegations delegations,
            Facts facts,
            Cronofy cronofy,
            DelegationConfig config,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.requests = requests;
        this.addresses = addresses;
        this.delegations = delegations;
        this.facts = facts;
        this.cronofy = cronofy;
        this.config = config;
        this.clock = clock;
    }

    /** In the background: Cronofy, which brought the code, does not wait for it. */
    void soon(RowId request) {
        exchange(request)
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "answer to request %s fails", request.id()));
    }

    Uni<Void> exchange(RowId request) {
        return tenancy.inTransaction(request.tenantId(), () -> take(request)).chain(attempt -> attempt.map(this::call)
                .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Attempt>> take(RowId id) {
        return requests.locked(id).map(found -> found.filter(request -> request.state == Request.State.ANSWERED)
                .map(request -> {
                    request.attempts++;
                    request.dueAt = Instant.now(clock).plus(LEASE);
                    return new Attempt(
                            id,
                            request.attempts,
                            request.grantor,
                            addresses.openCode(request),
                            addresses.open(request));
                }));
    }

    private Uni<Void> call(Attempt attempt) {
        return cronofy.exchange(
                        new Turn(attempt.request().tenantId(), Lane.WRITING),
                        attempt.code(),
                        URI.create(attempt.callbackAddress().reveal()))
                .onItem()
                .transformToUni(granted ->
                        tenancy.inTransaction(attempt.request().tenantId(), () -> conclude(attempt, granted)))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(
                        failure -> tenancy.inTransaction(attempt.request().tenantId(), () -> failed(attempt, failure)));
    }

    private Uni<Void> conclude(Attempt attempt, Authorization granted) {
        RowId id = attempt.request();
        return models.hold(id.tenantId(), Model.BUSINESS_CONNECT)
                .call(() -> holdGrantor(attempt))
                .chain(generation -> awaited(attempt).chain(found -> {
                    if (found.isEmpty()) {
                        return delegations.abandon(id.tenantId(), granted);
                    }
                    Request request = found.get();
                    if (request.grantor == null || request.generation != generation.orElse(-1)) {
                        return delegations.abandon(id.tenantId(), granted).chain(() -> requests.delete(request));
                    }
                    return request.mailbox.equalsIgnoreCase(granted.mailbox())
                            ? establish(request, granted)
                            : quarantine(request, granted);
                }));
    }

    /** Before the request, as whoever ends the link does: else each waits for the other. */
    private Uni<Void> holdGrantor(Attempt attempt) {
        return attempt.grantor() == null
                ? Uni.createFrom().voidItem()
                : delegations.hold(new RowId(attempt.request().tenant(), attempt.grantor()));
    }

    /** Empty when the request was ended or begun anew meanwhile, or somebody else took over. */
    private Uni<Optional<Request>> awaited(Attempt attempt) {
        return requests.locked(attempt.request())
                .map(found -> found.filter(
                        request -> request.state == Request.State.ANSWERED && request.attempts == attempt.number()));
    }

    private Uni<Void> establish(Request request, Authorization granted) {
        return delegations
                .establish(request.grantorId(), request.mailbox, granted)
                .chain(made -> {
                    if (made.isEmpty()) {
                        // at this moment: what is being revoked will be in a while
                        return askAnew(request, config.exchangeAgainAfter());
                    }
                    request.end(Request.State.GRANTED, Instant.now(clock));
                    return facts.record(Action.DELEGATION_GRANTED, request);
                });
    }

    private Uni<Void> quarantine(Request request, Authorization granted) {
        request.end(Request.State.QUARANTINED, Instant.now(clock));
        return delegations
                .abandon(request.id.tenantId(), granted)
                .chain(() -> facts.record(Action.DELEGATION_QUARANTINED, request));
    }

    private Uni<Void> failed(Attempt attempt, CronofyFailure failure) {
        RowId id = attempt.request();
        LOG.warnf("answer to request %s: %s", id.id(), failure.getMessage());
        return models.generationOf(id.tenantId(), Model.BUSINESS_CONNECT)
                .chain(generation -> awaited(attempt).chain(found -> found.map(request -> switch (failure.reason()) {
                            // perhaps it was not used: the same code again
                            case RATE_LIMITED, UNAVAILABLE, MALFORMED -> later(request);
                            case AUTHORIZATION_ENDED, TOKEN_REFUSED, FORBIDDEN, NOT_FOUND, INVALID, LOCKED ->
                                request.grantor != null && request.generation == generation.orElse(-1)
                                        ? useless(request, failure)
                                        : requests.delete(request);
                        })
                        .orElse(Uni.createFrom().voidItem())));
    }

    /** The code is of no use: perhaps somebody used it and died before storing what it brought. */
    private Uni<Void> useless(Request request, CronofyFailure failure) {
        if (request.uselessCodes + 1 < MOST_USELESS_CODES) {
            return askAnew(request, config.askAgainAfter());
        }
        request.refused(Request.REJECTED, failure.reason().name(), failure.getMessage(), Instant.now(clock));
        return facts.record(Action.DELEGATION_REFUSED, request);
    }

    private Uni<Void> askAnew(Request request, Duration wait) {
        addresses.renew(request);
        request.state = Request.State.ASKING;
        request.uselessCodes++;
        request.putOffQuestion(Instant.now(clock), wait, config.askAgainAtLeastEvery());
        return Uni.createFrom().voidItem();
    }

    /** What is to be given back waits for nothing but whoever wants that. */
    private Uni<Void> later(Request request) {
        if (request.generation == VoidRequests.NEVER) {
            request.dueAt = Instant.now(clock);
            return Uni.createFrom().voidItem();
        }
        request.putOff(Instant.now(clock), config.exchangeAgainAfter(), config.askAgainAtLeastEvery());
        return Uni.createFrom().voidItem();
    }
}
