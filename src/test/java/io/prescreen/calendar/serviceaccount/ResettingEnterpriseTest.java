package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reset of one model leaves the links of the other. */
@QuarkusTest
class ResettingEnterpriseTest extends RemovalStory {

    @Test
    void aResetOfEnterpriseConnectLeavesPersonalLinksWorking() {
        link("rita", "office365", RITA);
        connected();
        List<String> kinds = api.as("ada")
                .get(ENTERPRISE + "/reset")
                .then()
                .statusCode(200)
                .extract()
                .path("removals.kind");
        assertThat(kinds).contains("serviceAccount", "delegation").doesNotContain("personalLink");

        finished(reset(ENTERPRISE))
                .body("model", equalTo("enterpriseConnect"))
                .body("removed.kind", hasItems("serviceAccount", "delegation"));

        api.as("ada")
                .get("/v1/integration")
                .then()
                .body("enterpriseConnect.state", equalTo("inactive"))
                .body("businessConnect.state", equalTo("active"));
        isKnown("rita", RITA);
    }

    @Test
    void aResetOfBusinessConnectLeavesWhatTheServiceAccountGranted() {
        link("rita", "office365", RITA);
        connected();

        finished(reset("/v1/integration/business-connect"));

        assertThat(reached()).containsExactly(ANTON, RITA);
        assertThat(owner.query("select id from link where kind = 'PERSONAL'")).isEmpty();
        assertThat(sandbox.journal("revoke")).isEmpty();
    }

    @Test
    void whatWaitedForLinksThatTheResetEndsGoesWithThem() {
        String first = connected();
        connected("simon@acme.example", RITA, ANTON);
        await().until(this::reached, List.of(ANTON, ANTON, RITA, RITA)::equals);
        remove(first);
        waitsForOthers();

        finished(reset(ENTERPRISE));

        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(sandbox.enterprise().serviceAccounts()).isEmpty();
    }

    private String reset(String model) {
        return api.as("ada").delete(model).then().statusCode(202).extract().path("id");
    }

    private ValidatableResponse finished(String reset) {
        await().until(() -> {
            owner.execute(
                    "update integration_reset set due_at = now(), claimed_until = null where finished_at is null");
            return owner.query("select id from integration_reset where finished_at is null")
                    .isEmpty();
        });
        return api.as("ada").get("/v1/integration/resets/{id}", reset).then().statusCode(200);
    }
}
