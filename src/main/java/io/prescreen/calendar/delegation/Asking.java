package io.prescreen.calendar.delegation;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.DelegationRequest;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkDisconnectedException;
import io.prescreen.calendar.link.LinkUse;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Asks Cronofy for a mailbox. Whoever took the latest attempt decides what is written down of it. */
@ApplicationScoped
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    static final int AT_ONCE = 4;

    private record Attempt(RowId request, int number, RowId grantor, String mailbox, Secret callbackAddress) {}

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Requests requests;
    private final CallbackAddresses addresses;
    private final LinkUse use;
    private final Cronofy cronofy;
    private final Facts facts;
    private final DelegationConfig config;
    private final Clock clock;

    Asking(
            Backlog backlog,
            Tenancy tenancy,
            ActiveModels models,
            Requests requests,
            CallbackAddresses addresses,
            LinkUse use,
            Cronofy cronofy,
            Facts facts,
            DelegationConfig config,
            Clock clock) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.models = models;
        this.requests = requests;
        this.addresses = addresses;
        this.use = use;
        this.cronofy = cronofy;
        this.facts = facts;
        this.config = config;
        this.clock = clock;
    }

    /** In the background: nobody waits for it, and what fails is tried again later. */
    void soon(List<RowId> wanted) {
        all(wanted).subscribe().with(done -> {}, failure -> LOG.error("requests fail", failure));
    }

    /** A few at a time: the calls per second are those of all tenants together. */
    Uni<Void> all(List<RowId> wanted) {
        return backlog.each(wanted, "a request for a mailbox", AT_ONCE, this::ask);
    }

    Uni<Void> ask(RowId request) {
        return tenancy.inTransaction(request.tenantId(), () -> take(request)).chain(attempt -> attempt.map(this::call)
                .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Attempt>> take(RowId id) {
        return models.generationOf(id.tenantId(), Model.BUSINESS_CONNECT)
                .chain(generation -> requests.locked(id).map(found -> found.filter(request -> isToBeAsked(request)
                                && request.grantor != null
                                && request.generation == generation.orElse(-1))
                        .map(this::next)));
    }

    private static boolean isToBeAsked(Request request) {
        return request.state == Request.State.ASKING || request.state == Request.State.PENDING;
    }

    private Attempt next(Request request) {
        request.attempts++;
        return new Attempt(request.id, request.attempts, request.grantorId(), request.mailbox, addresses.open(request));
    }

    private Uni<Void> call(Attempt attempt) {
        return use.withProfile(
                        Lane.WRITING,
                        attempt.grantor(),
                        (turn, token, profile) -> cronofy.requestDelegation(
                                turn,
                                token,
                                new DelegationRequest(profile, attempt.mailbox(), attempt.callbackAddress())))
                .chain(() -> note(attempt, Asking::asked))
                .onFailure(LinkDisconnectedException.class)
                .recoverWithUni(() -> note(attempt, later -> Uni.createFrom().voidItem()))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(failure -> note(attempt, request -> failed(request, failure)));
    }

    /** Cronofy may answer before its own 202 is read: then that is what counts. */
    private Uni<Void> note(Attempt attempt, Function<Request, Uni<Void>> outcome) {
        return tenancy.inTransaction(attempt.request().tenantId(), () -> requests.locked(attempt.request())
                .chain(found -> found.filter(request -> isToBeAsked(request) && request.attempts == attempt.number())
                        .map(request -> {
                            request.putOff(Instant.now(clock), config.askAgainAfter(), config.askAgainAtLeastEvery());
                            return outcome.apply(request);
                        })
                        .orElse(Uni.createFrom().voidItem())));
    }

    private static Uni<Void> asked(Request request) {
        request.state = Request.State.PENDING;
        return Uni.createFrom().voidItem();
    }

    /** Repeating does not help where Cronofy refuses the question itself: somebody has to wish it. */
    private Uni<Void> failed(Request request, CronofyFailure failure) {
        Instant now = Instant.now(clock);
        return switch (failure.reason()) {
            case FORBIDDEN, NOT_FOUND, INVALID -> {
                request.refused(Request.REJECTED, failure.reason().name(), failure.getMessage(), now);
                yield facts.record(Action.DELEGATION_REFUSED, request);
            }
            // it was not asked: that Cronofy takes its time to answer is another matter
            case RATE_LIMITED, UNAVAILABLE -> {
                request.putOff(
                        now, failure.retryAfter().orElse(config.exchangeAgainAfter()), config.askAgainAtLeastEvery());
                LOG.warnf("request %s is put off: %s", request.id.id(), failure.getMessage());
                yield Uni.createFrom().voidItem();
            }
            case AUTHORIZATION_ENDED, TOKEN_REFUSED, LOCKED, MALFORMED -> {
                LOG.warnf("request %s is put off: %s", request.id.id(), failure.getMessage());
                yield Uni.createFrom().voidItem();
            }
        };
    }
}
