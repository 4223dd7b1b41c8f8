package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ada connects Exchange, Office 365 and Google, each by a service account. */
@QuarkusTest
class ConnectingTest extends StoryTest {

    private static final String ENTERPRISE = "/v1/integration/enterprise-connect";
    private static final String EXCHANGE = "svc-calendar@acme.example";

    @ParameterizedTest
    @CsvSource({"exchange, svc-calendar@acme.example", "office365, ada@acme.example", "google, ivan@acme.example"})
    void connectsEachProvider(String provider, String mailbox) {
        String attempt = frontEnd.returnedForEnterprise("ada", provider, mailbox);

        complete("ada", attempt)
                .statusCode(409)
                .body("type", equalTo("urn:prescreen:calendar:problem:mailbox-confirmation-required"))
                .body("mailbox", equalTo(mailbox));
        String id = confirm("ada", attempt, mailbox)
                .statusCode(200)
                .body("purpose", equalTo("serviceAccount"))
                .body("provider", equalTo(provider))
                .body("mailbox", equalTo(mailbox))
                .body("health.state", equalTo("healthy"))
                .extract()
                .path("serviceAccount");

        one("ada", id)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("provider", equalTo(provider))
                .body("mailbox", equalTo(mailbox))
                .body("domain", equalTo("acme.example"))
                .body("domainConfirmed", equalTo(false))
                .body("health.state", equalTo("healthy"))
                .body("migrationRequired", equalTo(false))
                .body("listsResources", equalTo(true));
    }

    @Test
    void theFirstButtonActivatesEnterpriseConnectAndNothingElse() {
        all("ada").body("state", equalTo("inactive")).body("serviceAccounts", empty());

        frontEnd.tryToBeginEnterprise("ada", "exchange")
                .statusCode(201)
                .body("authorizationUrl", startsWith(sandbox.sandbox() + "/enterprise_connect/oauth/authorize"));
        frontEnd.tryToBeginEnterprise("ada", "office365").statusCode(201);

        all("ada").body("state", equalTo("active")).body("activatedAt", notNullValue());
        integration("rita")
                .body("businessConnect.state", equalTo("inactive"))
                .body("enterpriseConnect.state", equalTo("active"))
                .body("enterpriseConnect.serviceAccounts", equalTo(0));
        assertThat(owner.query("select details ->> 'model' from audit_fact where action = 'integrationActivated'"))
                .containsExactly("enterpriseConnect");
    }

    @Test
    void severalStandBesideEachOther() {
        backEnd.confirm("acme.example");

        frontEnd.connectEnterprise("ada", "exchange", EXCHANGE);
        frontEnd.connectEnterprise("ada", "exchange", "svc-rooms@acme.example");
        frontEnd.connectEnterprise("ada", "google", "ivan@acme.example");

        all("ada")
                .body("serviceAccounts.mailbox", contains(EXCHANGE, "svc-rooms@acme.example", "ivan@acme.example"))
                .body("serviceAccounts.domainConfirmed", contains(true, true, true));
        integration("ada")
                .body("enterpriseConnect.serviceAccounts", equalTo(3))
                .body("enterpriseConnect.links.healthy", equalTo(3))
                .body("businessConnect.links.healthy", equalTo(0));
        assertThat(owner.query("select action from audit_fact where action like 'serviceAccount%'"))
                .containsExactly("serviceAccountConnected", "serviceAccountConnected", "serviceAccountConnected");
    }

    @Test
    void whatIsAuthorizedAgainIsTheSameOne() {
        frontEnd.connectEnterprise("ada", "exchange", EXCHANGE);
        String id = all("ada").extract().path("serviceAccounts[0].id");

        frontEnd.connectEnterprise("ada", "exchange", EXCHANGE);

        all("ada").body("serviceAccounts", hasSize(1)).body("serviceAccounts[0].id", equalTo(id));
        assertThat(owner.query("select action from audit_fact where action like 'serviceAccount%' order by at"))
                .containsExactly("serviceAccountConnected", "serviceAccountReconnected");
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
        assertThat(sandbox.journal("revoke")).isEmpty();
    }

    @Test
    void aRepeatedCompletionTellsOfTheSameOne() {
        String first = frontEnd.returnedForEnterprise("ada", "exchange", EXCHANGE);
        String id = confirm("ada", first, EXCHANGE).extract().path("serviceAccount");
        frontEnd.connectEnterprise("ada", "google", "ivan@acme.example");

        complete("ada", first)
                .statusCode(200)
                .body("serviceAccount", equalTo(id))
                .body("mailbox", equalTo(EXCHANGE));
    }

    @Test
    void whoeverStillRunsOverExchangeWebServicesHasToMigrate() {
        frontEnd.connectEnterprise("gina", "office365", "omar@globex.example");

        all("gina")
                .body("serviceAccounts[0].provider", equalTo("office365"))
                .body("serviceAccounts[0].migrationRequired", equalTo(true))
                .body("serviceAccounts[0].migrationUrl", notNullValue());
    }

    @Test
    void theSameServiceAccountLivesAnotherLifeInAnotherTenant() {
        frontEnd.connectEnterprise("ada", "exchange", EXCHANGE);
        String acme = all("ada").extract().path("serviceAccounts[0].id");

        frontEnd.connectEnterprise("gina", "exchange", EXCHANGE);

        String globex = all("gina").extract().path("serviceAccounts[0].id");
        assertThat(globex).isNotEqualTo(acme);
        one("gina", acme).statusCode(404);
        api.as("gina").delete(ENTERPRISE + "/{id}", acme).then().statusCode(204);
        api.as("gina").get(ENTERPRISE + "/{id}/removal", acme).then().statusCode(404);
        all("ada").body("serviceAccounts.id", contains(acme));
        all("gina")
                .body("serviceAccounts.id", not(contains(acme)))
                .body("serviceAccounts[0].health.reason", nullValue());
    }

    private ValidatableResponse all(String person) {
        return api.as(person).get(ENTERPRISE).then().statusCode(200);
    }

    private ValidatableResponse one(String person, String id) {
        return api.as(person).get(ENTERPRISE + "/{id}", id).then();
    }

    private ValidatableResponse integration(String person) {
        return api.as(person).get("/v1/integration").then().statusCode(200);
    }
}
