package io.prescreen.calendar;

import static io.prescreen.calendar.testing.Problems.temporary;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is away: whoever asks is told to come again, and finds everything as it was. */
@QuarkusTest
class StorageAwayTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String AWAY = "temporarily-unavailable";

    @TestHTTPResource(value = "/health/", management = true)
    URI health;

    @BeforeEach
    void linkRita() {
        api.activate("ada");
        link("rita", "office365", RITA);
    }

    @AfterEach
    void bringPostgresBack() {
        sandbox.startPostgres();
        untilItIsBack();
    }

    @Test
    void everyCallThatNeedsItSaysSoAndWorksAgain() {
        String attempt = returned("rita", "office365", RITA);
        sandbox.stopPostgres();

        api.as("ada").get("/v1/integration").then().spec(temporary(AWAY));
        api.as("ada").put("/v1/integration/business-connect").then().spec(temporary(AWAY));
        api.asServiceOf("acme").get("/v1/integration").then().spec(temporary(AWAY));
        api.as("rita").get("/v1/me/connection").then().spec(temporary(AWAY));
        api.as("rita").delete("/v1/me/connection").then().spec(temporary(AWAY));
        api.as("rita").get("/v1/me/calendars").then().spec(temporary(AWAY));
        api.as("rita")
                .body(Map.of("returnTo", SandboxResource.FRONT_END))
                .post("/v1/me/connection/link-attempts")
                .then()
                .spec(temporary(AWAY));
        complete("rita", attempt).spec(temporary(AWAY));
        look().spec(temporary(AWAY));
        assertThat(sandbox.journal("exchange")).as("the first link's alone").hasSize(1);
        assertThat(sandbox.journal("revoke")).isEmpty();

        sandbox.startPostgres();
        untilItIsBack();

        connection("rita").body("connected", equalTo(true)).body("mailbox", equalTo(RITA));
        complete("rita", attempt).statusCode(200);
        look().statusCode(200).body("mailboxes[0].status", equalTo("known"));
        unlink("rita");
    }

    @Test
    void whatNeedsNoStorageGoesOn() {
        sandbox.stopPostgres();

        api.as("rita").get("/v1/providers").then().statusCode(200);
        api.outsideTheContract().get("/openapi").then().statusCode(200);
    }

    @Test
    void aBrowserThatComesBackGetsAPageThatWorksWhenItIsReloaded() {
        URI redirect = browser.consent(begin("ivan").extract().path("authorizationUrl"), "gsuite", "ivan@acme.example");
        sandbox.stopPostgres();

        browser.callback(redirect)
                .then()
                .statusCode(503)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store");

        sandbox.startPostgres();
        untilItIsBack();
        browser.callback(redirect).then().statusCode(303);
    }

    @Test
    void theServiceIsAliveButNotReady() {
        health("live").statusCode(200).body("status", equalTo("UP"));
        health("ready").statusCode(200).body("status", equalTo("UP"));

        sandbox.stopPostgres();

        await().untilAsserted(() ->
                health("ready").statusCode(503).body("status", equalTo("DOWN")).body("checks.status", hasItem("DOWN")));
        health("live").statusCode(200).body("status", equalTo("UP"));
        sandbox.startPostgres();
        await().untilAsserted(() -> health("ready").statusCode(200).body("status", equalTo("UP")));
    }

    private void untilItIsBack() {
        await().until(() -> api.as("ada").get("/v1/integration").statusCode() == 200);
    }

    private ValidatableResponse look() {
        return freeBusy("rita", Api.thisWeek("Europe/Vienna", RITA));
    }

    private ValidatableResponse health(String kind) {
        return given().get(health.resolve(kind)).then();
    }
}
