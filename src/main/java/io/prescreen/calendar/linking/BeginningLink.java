package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.AuthorizationRequest;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.ServiceAccountRequest;
import io.prescreen.calendar.integration.Activating;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
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

/** "Connect to your calendar", or whatever else: a person sets out for Cronofy's pages. */
@ApplicationScoped
class BeginningLink {

    /** @param authorizationUrl where the person's browser goes now */
    record Begun(URI authorizationUrl, Instant expiresAt) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Activating activating;
    private final LinkAttempts attempts;
    private final ReturnAddresses addresses;
    private final AttemptKeys keys;
    private final Cronofy cronofy;
    private final LinkingConfig config;
    private final Clock clock;

    BeginningLink(
            Tenancy tenancy,
            ActiveModels models,
            Activating activating,
            LinkAttempts attempts,
            ReturnAddresses addresses,
            AttemptKeys keys,
            Cronofy cronofy,
            LinkingConfig config,
            Clock clock) {
        this.tenancy = tenancy;
        this.models = models;
        this.activating = activating;
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
        return tenancy.inTransaction(caller.tenant(), () -> store(attempt(caller, purpose, state, address)))
                .map(stored -> new Begun(page, stored.expiresAt));
    }

    /** There is no other button that activates Enterprise Connect. */
    Uni<Begun> beginConnecting(Caller administrator, ServiceAccountAttemptRequest request) {
        URI address = addresses.require(request.returnTo());
        Secret state = keys.newState();
        URI page = cronofy.serviceAccountPage(new ServiceAccountRequest(CallbackAddress.of(config), state));
        return tenancy.inTransaction(administrator.tenant(), () -> activating
                        .activate(administrator, Model.ENTERPRISE_CONNECT)
                        .chain(() -> {
                            LinkAttempt attempt = attempt(administrator, Purpose.SERVICE_ACCOUNT, state, address);
                            attempt.provider = request.provider();
                            return store(attempt);
                        }))
                .map(stored -> new Begun(page, stored.expiresAt));
    }

    private Uni<LinkAttempt> store(LinkAttempt attempt) {
        return models.requireActive(attempt.id.tenantId(), attempt.purpose.model())
                .invoke(generation -> attempt.generation = generation)
                .chain(() -> attempts.persist(attempt));
    }

    private LinkAttempt attempt(Caller caller, Purpose purpose, Secret state, URI returnTo) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        LinkAttempt attempt = new LinkAttempt();
        attempt.id = RowId.fresh(caller.tenant());
        attempt.person = caller.self().value();
        attempt.purpose = purpose;
        attempt.stateHash = keys.hashOf(state);
        attempt.returnTo = returnTo.toString();
        attempt.state = LinkAttempt.State.STARTED;
        attempt.createdAt = now;
        attempt.expiresAt = now.plus(config.attemptLifetime());
        return attempt;
    }
}
