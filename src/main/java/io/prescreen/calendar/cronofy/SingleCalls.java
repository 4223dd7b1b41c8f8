package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Calls that are never repeated here: a second exchange of a code always fails, a delegation that is asked for twice may be
 * answered twice, and an event that is written again may have been written anew by somebody else meanwhile.
 */
@ApplicationScoped
@Timeout(8_000)
class SingleCalls {

    private final CronofyRestClient client;
    private final CronofyConfig config;

    SingleCalls(@RestClient CronofyRestClient client, CronofyConfig config) {
        this.client = client;
        this.config = config;
    }

    Uni<TokenAnswer> exchange(Secret code, String redirectUri) {
        return client.token(TokenRequest.code(config, code, redirectUri))
                .onFailure()
                .transform(Failures::ofTokenCall);
    }

    Uni<Void> requestDelegation(Secret accessToken, DelegationRequest wanted) {
        DelegationBody body = new DelegationBody(
                wanted.profile(), wanted.mailbox(), wanted.callbackAddress(), config.delegatedScope());
        return client.requestDelegation(RepeatableCalls.bearer(accessToken), body)
                .onFailure()
                .transform(Failures::typed);
    }

    Uni<Void> requestAuthorizations(Secret accessToken, ServiceAccountBody wanted) {
        return client.requestAuthorizations(RepeatableCalls.bearer(accessToken), wanted)
                .onFailure()
                .transform(Failures::typed);
    }

    Uni<Void> writeEvent(Secret accessToken, String calendar, EventDraft draft) {
        return client.writeEvent(RepeatableCalls.bearer(accessToken), calendar, EventBody.of(draft))
                .onFailure()
                .transform(Failures::typed);
    }

    Uni<Void> deleteEvent(Secret accessToken, String calendar, String eventId) {
        return client.deleteEvent(RepeatableCalls.bearer(accessToken), calendar, new EventBody.Deletion(eventId))
                .onFailure()
                .transform(Failures::typed);
    }
}
