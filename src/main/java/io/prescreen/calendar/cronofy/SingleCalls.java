package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls that are never repeated: a second exchange of a code always fails. */
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
}
