package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Calls that are safe to repeat ({@code cronofy-api} 12.3), which {@link Calls} does. Each method has a circuit breaker of its own. A call that
 * was not answered in time is not repeated: whoever waits for it has waited enough.
 */
@ApplicationScoped
@Timeout(5_000)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.75,
        delay = 3_000,
        failOn = {CronofyFailure.Outage.class, org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException.class
        })
class RepeatableCalls {

    private final CronofyRestClient client;
    private final CronofyConfig config;

    RepeatableCalls(@RestClient CronofyRestClient client, CronofyConfig config) {
        this.client = client;
        this.config = config;
    }

    Uni<TokenAnswer> refresh(Secret refreshToken) {
        return client.token(TokenRequest.refresh(config, refreshToken))
                .onFailure()
                .transform(Failures::ofTokenCall);
    }

    Uni<Void> revoke(String subject) {
        return typed(client.revoke(new RevokeRequest(config.clientId(), config.clientSecret(), subject)));
    }

    Uni<UserinfoAnswer> userinfo(Secret accessToken) {
        return typed(client.userinfo(bearer(accessToken)));
    }

    /** {@code include_managed}: our own interviews are busy too. */
    Uni<FreeBusyPage> freeBusy(Secret accessToken, FreeBusyRequest request) {
        return typed(client.freeBusy(
                bearer(accessToken),
                request.from().toString(),
                request.to().toString(),
                request.zone().getId(),
                request.calendars(),
                true,
                request.includeFree() ? true : null));
    }

    Uni<FreeBusyPage> freeBusyPage(Secret accessToken, URI page) {
        return typed(client.freeBusyPage(page.toString(), bearer(accessToken)));
    }

    Uni<AccessibleCalendarsAnswer> accessibleCalendars(Secret accessToken, String profile) {
        return typed(client.accessibleCalendars(bearer(accessToken), profile));
    }

    Uni<ServiceAccountAnswer> serviceAccount(Secret accessToken) {
        return typed(client.serviceAccount(bearer(accessToken)));
    }

    Uni<ResourcesAnswer> resources(Secret accessToken) {
        return typed(client.resources(bearer(accessToken), "capacity location"));
    }

    /** {@code only_managed}: of events that others wrote nothing is read. */
    Uni<EventsPage> managedEvents(Secret accessToken, ManagedEventsRequest request) {
        return typed(client.events(
                bearer(accessToken),
                request.from().toString(),
                request.to().toString(),
                request.zone().getId(),
                request.calendars(),
                true,
                true,
                false));
    }

    Uni<EventsPage> eventsPage(Secret accessToken, URI page) {
        return typed(client.eventsPage(page.toString(), bearer(accessToken)));
    }

    static String bearer(Secret token) {
        return "Bearer " + token.reveal();
    }

    private static <T> Uni<T> typed(Uni<T> call) {
        return call.onFailure().transform(Failures::typed);
    }
}
