package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not connect a service account changes nothing. */
@QuarkusTest
class ConnectingRefusedTest extends StoryTest {

    private static final String ENTERPRISE = "/v1/integration/enterprise-connect";
    private static final String EXCHANGE = "svc-calendar@acme.example";

    @ParameterizedTest
    @CsvSource({
        "lotus,    https://app.prescreen.example/settings, provider",
        "exchange, https://evil.example/settings,          returnTo",
        "exchange, settings,                               returnTo"
    })
    void namesTheFieldThatIsWrong(String provider, String returnTo, String field) {
        api.careless()
                .as("ada")
                .body(Map.of("provider", provider, "returnTo", returnTo))
                .post(ENTERPRISE + "/link-attempts")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));

        assertThat(owner.query("select id from integration")).isEmpty();
        assertThat(owner.query("select id from link_attempt")).isEmpty();
    }

    @Test
    void onlyAdministratorsBegin() {
        frontEnd.tryToBeginEnterprise("rita", "exchange").statusCode(403);
        api.as("rita").get(ENTERPRISE).then().statusCode(403);

        assertThat(owner.query("select id from integration")).isEmpty();
    }

    @Test
    void whoeverLostTheRoleMeanwhileDoesNotComplete() {
        String attempt = frontEnd.returnedForEnterprise("ada", "exchange", EXCHANGE);

        api.withToken(tokens.of("ada", "roles", List.of("calendar-user")))
                .body(Map.of("mailbox", EXCHANGE))
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then()
                .statusCode(403)
                .body("type", containsString("access-denied"));

        assertThat(owner.query("select id from link")).isEmpty();
    }

    @Test
    void aResetVoidsTheAttempt() {
        String attempt = frontEnd.returnedForEnterprise("ada", "exchange", EXCHANGE);
        api.as("ada").delete(ENTERPRISE).then().statusCode(202);

        await().until(() -> owner.query("select id from integration_reset where finished_at is null")
                .isEmpty());

        confirm("ada", attempt, EXCHANGE).statusCode(409);
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        assertThat(sandbox.journal("revoke")).hasSize(1);
    }
}
