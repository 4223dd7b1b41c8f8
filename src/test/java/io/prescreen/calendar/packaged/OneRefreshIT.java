package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.FrontEnd;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One refresh for everybody on all instances, and nobody holds a connection while it lasts. */
class OneRefreshIT extends PackagedTest {

    private static final int LOOKS = 200;

    @Test
    void refreshesOnceWhenTwoHundredLooksFindATokenAboutToEnd() {
        String gina = one.api().tokens().of("gina");
        tokenIsAboutToEnd();
        sandbox.fault("refresh", late(Duration.ofMillis(4_500)));

        Crowd<Response> looks = looks(LOOKS);
        upstreamIsAsked("refresh", 1);
        await().until(() -> sessionsOfTheService("state <> 'idle'") == 0);
        integration(one, gina).statusCode(200);
        integration(other, gina).statusCode(200);
        assertThat(looks.allWait()).isTrue();
        assertThat(looks.answers()).extracting(PackagedTest::availability).containsOnly("known");
        assertThat(sandbox.journal("refresh")).hasSize(1);
    }

    @Test
    void refreshesOnceWhenTwoHundredLooksFindTheTokenRefused() {
        sandbox.expireAccessTokens();

        Crowd<Response> looks = looks(LOOKS);

        assertThat(looks.answers()).extracting(PackagedTest::availability).containsOnly("known");
        assertThat(sandbox.journal("refresh")).hasSize(1);
    }

    @Test
    void tellsTwoHundredLooksThatItIsUnknownWhenTheRefreshHangs() {
        tokenIsAboutToEnd();
        sandbox.fault("refresh", hang());

        Crowd<Response> looks = looks(LOOKS);

        assertThat(looks.answers()).extracting(PackagedTest::reason).containsOnly("upstreamUnavailable");
        assertThat(sandbox.journal("refresh")).hasSize(1);
        sandbox.noFaults();
        knowsAgain(one);
        knowsAgain(other);
    }

    @Test
    void findsOutOnceThatTheAuthorisationHasEnded() {
        sandbox.withdrawAuthorization(RITA);

        Crowd<Response> looks = looks(LOOKS);

        assertThat(looks.answers()).extracting(PackagedTest::reason).containsOnly("disconnected");
        assertThat(sandbox.journal("refresh")).hasSize(1);
        for (FrontEnd each : List.of(one, other)) {
            each.connection("rita")
                    .body("health.state", equalTo("disconnected"))
                    .body("health.reason", equalTo("authorizationRevoked"));
        }
    }

    private static ValidatableResponse integration(FrontEnd instance, String token) {
        return instance.api().withToken(token).get("/v1/integration").then();
    }
}
