package io.prescreen.calendar.integration;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Json;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ada resets the integration of her tenant. */
abstract class ResetStory extends StoryTest {

    static final String RITA = "rita@acme.example";
    static final String ROOM = "room-turing@acme.example";
    static final String CORA = "cora@consulting.example";

    @BeforeEach
    void activate() {
        Stumbling.nowhere();
        api.activate("ada");
    }

    /** So that the background of this test is over before the next begins. */
    @AfterEach
    void seeItThrough() {
        Stumbling.nowhere();
        sandbox.noFaults();
        await().until(() -> {
            letItGoOn();
            return owner.query("select id from integration_reset where finished_at is null")
                    .isEmpty();
        });
    }

    List<Map<String, Object>> preview() {
        return api.as("ada")
                .get("/v1/integration/business-connect/reset")
                .then()
                .statusCode(200)
                .extract()
                .path("removals");
    }

    /** Its id. */
    String reset(String administrator) {
        ValidatableResponse started = api.as(administrator)
                .delete("/v1/integration/business-connect")
                .then()
                .statusCode(202);
        String id = started.extract().path("id");
        started.header("Location", "/v1/integration/resets/" + id);
        return id;
    }

    ValidatableResponse progress(String id) {
        return api.as("ada").get("/v1/integration/resets/{id}", id).then().statusCode(200);
    }

    /** The certificate. */
    ValidatableResponse finished(String id) {
        await().until(() -> {
            letItGoOn();
            return "finished".equals(Json.text(progress(id), "/state"));
        });
        return progress(id);
    }

    void letItGoOn() {
        owner.execute("update integration_reset set due_at = now(), claimed_until = null where finished_at is null");
        owner.execute("update upstream_grant set revoking_until = now() - interval '1 second'");
    }

    /** Somebody else may finish it meanwhile. */
    void waitsFor(String id, String what) {
        await().until(() -> what.equals(Json.text(progress(id), "/waitingFor")));
    }

    String state(String administrator) {
        return api.as(administrator).get("/v1/integration").then().extract().path("businessConnect.state");
    }
}
