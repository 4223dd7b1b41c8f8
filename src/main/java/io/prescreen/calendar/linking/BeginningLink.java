package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.AuthorizationRequest;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.link.Provider;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** "Connect to your calendar", or "link the general primary account": a person sets out for Cronofy's pages. */
@ApplicationScoped
class BeginningLink {

    /** @param authorizationUrl where the person's browser goes now */
    record Begun(URI authorizationUrl, Instant expiresAt) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final LinkAttempts attempts;
    private final ReturnAddresses addresses;
    private final AttemptKeys keys;
    private final Cronofy cronofy;
    private final LinkingConfig config;
    private final Clock clock;

    BeginningLink(
            Tenancy tenancy,
            ActiveModels models,
            LinkAttempts attempts,
            ReturnAddresses addresses,
            AttemptKeys keys,
            Cronofy cronofy,
            LinkingConfig config,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.attempts = attempts;
        this.addresses = addresses;
        this.keys = keys;
        this.cronofy = cronofy;
        this.config = config;
        this.clock = clock;
    }

    Uni<Begun> begin(Caller caller, Purpose purpose, LinkAttemptRequest request) {
        URI address = addresses.require(request.returnTo());
        Secret state = keys.newState();
        URI page = cronofy.authorizationPage(new AuthorizationRequest(
                CallbackAddress.of(config),
                state,
                Optional.ofNullable(request.provider()).map(Provider::cronofyName)));
        return tenancy.inTransaction(caller.tenant(), () -> models.requireActive(caller.tenant(), purpose.model())
                        .chain(generation -> attempts.persist(attempt(caller, purpose, generation, state, address))))
                .map(stored -> new Begun(page, stored.expiresAt));
    }

    private LinkAttempt attempt(Caller caller, Purpose purpose, int generation, Secret state, URI returnTo) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        LinkAttempt attempt = new LinkAttempt();
        attempt.id = RowId.fresh(caller.tenant());
        attempt.person = caller.self().value();
        attempt.purpose = purpose;
        attempt.generation = generation;
        attempt.stateHash = keys.hashOf(state);
        attempt.returnTo = returnTo.toString();
        attempt.state = LinkAttempt.State.STARTED;
        attempt.createdAt = now;
        attempt.expiresAt = now.plus(config.attemptLifetime());
        return attempt;
    }
}
