package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Exchanges the codes that Cronofy answers with. */
@ApplicationScoped
class Exchanging {

    /** Longer than an exchange can take, with its turn: a code works once, and nobody else may try it meanwhile. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final Tenancy tenancy;
    private final Requests requests;
    private final CallbackAddresses addresses;
    private final Cronofy cronofy;
    private final TakingGrants grants;
    private final FailedExchanges failures;
    private final Clock clock;

    Exchanging(
            Tenancy tenancy,
            Requests requests,
            CallbackAddresses addresses,
            Cronofy cronofy,
            TakingGrants grants,
            FailedExchanges failures,
            Clock clock) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.addresses = addresses;
        this.cronofy = cronofy;
        this.grants = grants;
        this.failures = failures;
        this.clock = clock;
    }

    Uni<Void> exchange(RowId request) {
        return tenancy.inTransaction(request.tenantId(), () -> take(request)).chain(attempt -> attempt.map(this::call)
                .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Optional<ExchangeAttempt>> take(RowId id) {
        return requests.locked(id).map(found -> found.filter(request -> request.state == Request.State.ANSWERED)
                .map(request -> {
                    request.attempts++;
                    request.dueAt = Instant.now(clock).plus(LEASE);
                    return attempt(request);
                }));
    }

    private ExchangeAttempt attempt(Request request) {
        return new ExchangeAttempt(
                request.id,
                request.attempts,
                Instant.now(clock),
                request.model,
                Optional.ofNullable(request.grantor).map(some -> request.grantorId()),
                laneOf(request),
                addresses.openCode(request),
                addresses.open(request));
    }

    /** What a probe was granted is given back at once: that does not wait like the probe. */
    private static Lane laneOf(Request request) {
        return request.model == Model.BUSINESS_CONNECT ? Lane.WRITING : Lane.ENROLMENT;
    }

    private Uni<Void> call(ExchangeAttempt attempt) {
        return cronofy.exchange(
                        new Turn(attempt.request().tenantId(), attempt.lane()),
                        attempt.code(),
                        URI.create(attempt.callbackAddress().reveal()))
                .onItem()
                .transformToUni(granted ->
                        tenancy.inTransaction(attempt.request().tenantId(), () -> grants.take(attempt, granted)))
                .onFailure(CronofyFailure.class)
                .recoverWithUni(failure ->
                        tenancy.inTransaction(attempt.request().tenantId(), () -> failures.note(attempt, failure)));
    }
}
