package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service account that was withdrawn at its calendar service is connected again. */
@QuarkusTest
class ReconnectingTest extends RemovalStory {

    @Test
    void whatDiedWithItIsEnrolledAnew() {
        String id = connected();
        sandbox.enterprise().revoke(ACCOUNT);
        sandbox.expireAccessTokens();
        letHealthAge();
        api.as("ada")
                .get(ENTERPRISE)
                .then()
                .body("serviceAccounts[0].health.state", equalTo("disconnected"))
                .body("serviceAccounts[0].health.reason", equalTo("authorizationRevoked"));

        frontEnd.connectEnterprise("ada", "office365", ACCOUNT);

        api.as("ada")
                .get(ENTERPRISE)
                .then()
                .body("serviceAccounts.id", contains(id))
                .body("serviceAccounts[0].health.state", equalTo("healthy"));
        await().until(this::reached, List.of(ANTON, RITA)::equals);
        assertThat(sandbox.journal("serviceAccountAuthorizations")).isNotEmpty();
        isKnown("rita", ANTON);
        assertThat(owner.query("select sum(links) from upstream_grant")).containsExactly("3");
        remove(id);
        nothingIsLeft();
    }
}
