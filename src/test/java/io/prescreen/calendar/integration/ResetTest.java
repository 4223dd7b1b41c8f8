package io.prescreen.calendar.integration;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "Reset Integration": everything goes, here and at Cronofy, and a certificate says what. */
@QuarkusTest
class ResetTest extends ResetStory {

    @Test
    void removesExactlyWhatThePreviewNamed() {
        link("rita", "office365", RITA);
        link("ivan", "gsuite", "ivan@acme.example");
        frontEnd.linkPrimary("ada", "office365", ROOM);
        begin("yuki");
        List<Map<String, Object>> before = preview();
        assertThat(before)
                .extracting(removal -> removal.get("kind"))
                .containsExactlyInAnyOrder("linkAttempt", "personalLink", "personalLink", "primaryLink");

        String id = reset("ada");

        ValidatableResponse certificate = finished(id);
        certificate
                .body("startedBy", equalTo("ada"))
                .body("finishedAt", notNullValue())
                .body("waitingFor", nullValue());
        assertThat(certificate.extract().<List<Map<String, Object>>>path("removed"))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(preview()).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(owner.query("select links from upstream_grant")).isEmpty();
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(state("ada")).isEqualTo("inactive");
        assertThat(owner.query("select action from audit_fact where person = 'rita' order by at"))
                .containsExactly("linkEstablished", "linkEnded");
        assertThat(owner.query("select action from audit_fact where action like 'reset%' order by at"))
                .containsExactly("resetStarted", "resetFinished");
    }

    @Test
    void whileItRunsNothingCanBeUsedOrActivated() {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));

        String id = reset("ada");

        freeBusy("rita", Api.thisWeek("Europe/Vienna", RITA)).body("mailboxes[0].reason", equalTo("inactive"));
        frontEnd.tryToBegin("rita").spec(problem(409, "integration-inactive"));
        api.as("ada").put("/v1/integration/business-connect").then().spec(problem(409, "integration-resetting"));
        assertThat(state("ada")).isEqualTo("resetting");
        waitsFor(id, "cronofy");
        progress(id).body("state", equalTo("resetting")).body("step", equalTo("links"));
        assertThat(sandbox.authorizedMailboxes()).containsExactly(RITA);

        sandbox.noFaults();
        finished(id);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }

    @Test
    void activatingAgainBeginsAnew() {
        link("rita", "office365", RITA);
        finished(reset("ada"));
        connection("rita").body("mayConnect", equalTo(false)).body("connected", equalTo(false));

        api.activate("ada");
        link("rita", "office365", RITA);

        freeBusy("rita", Api.thisWeek("Europe/Vienna", RITA)).body("mailboxes[0].status", equalTo("known"));
        assertThat(owner.query("select generation from integration")).containsExactly("2");
    }

    @Test
    void startingItTwiceIsTheSameReset() {
        link("rita", "office365", RITA);

        List<String> ids = AtOnce.times(4, () -> reset("ada"));

        assertThat(ids).containsOnly(ids.get(0));
        finished(ids.get(0));
        assertThat(reset("ada")).isEqualTo(ids.get(0));
        assertThat(owner.query("select id from integration_reset")).hasSize(1);
    }

    @Test
    void aCertificateIsFoundAgain() {
        link("rita", "office365", RITA);
        String first = reset("ada");
        finished(first);
        api.activate("ada");
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));
        link("rita", "office365", RITA);
        String second = reset("ada");
        api.activate("gina");
        reset("gina");

        resets("ada")
                .body("resets.id", equalTo(List.of(second, first)))
                .body("resets.state", equalTo(List.of("resetting", "finished")))
                .body("resets[1].startedBy", equalTo("ada"))
                .body("resets[1].finishedAt", notNullValue())
                .body("resets.removed", equalTo(Arrays.asList(null, null)));
        progress(resets("ada").extract().path("resets[1].id")).body("removed[0].mailbox", equalTo(RITA));
    }

    @Test
    void whereNothingWasResetNoneIsListed() {
        resets("gina").body("resets", equalTo(List.of()));
    }

    private ValidatableResponse resets(String administrator) {
        return api.as(administrator).get("/v1/integration/resets").then().statusCode(200);
    }

    @Test
    void whatWasNeverActiveCannotBeReset() {
        api.as("gina").delete("/v1/integration/business-connect").then().spec(problem(409, "integration-inactive"));
    }

    @Test
    void itIsForAdministratorsOfTheTenantAlone() {
        String id = reset("ada");
        finished(id);

        api.as("rita").get("/v1/integration/business-connect/reset").then().spec(problem(403, "access-denied"));
        api.as("rita").delete("/v1/integration/business-connect").then().spec(problem(403, "access-denied"));
        api.as("rita").get("/v1/integration/resets").then().spec(problem(403, "access-denied"));
        api.as("rita").get("/v1/integration/resets/{id}", id).then().spec(problem(403, "access-denied"));
        api.as("gina").get("/v1/integration/resets/{id}", id).then().spec(problem(404, "not-found"));
        api.as("ada")
                .get("/v1/integration/resets/{id}", UUID.randomUUID())
                .then()
                .spec(problem(404, "not-found"));
    }

    @Test
    void theSameMailboxInAnotherTenantGoesOnAndIsNotMentioned() {
        api.activate("gina");
        link("cora-acme", "office365", CORA);
        link("cora-globex", "office365", CORA);

        ValidatableResponse certificate = finished(reset("ada"));

        assertThat(certificate.extract().asString()).doesNotContainIgnoringCase("globex");
        assertThat(certificate.extract().<List<Map<String, Object>>>path("removed"))
                .containsExactly(Map.of(
                        "kind", "personalLink", "mailbox", CORA, "provider", "office365", "person", "cora-acme"));
        assertThat(sandbox.journal("revoke")).isEmpty();
        sandbox.expireAccessTokens();
        freeBusy("cora-globex", Api.thisWeek("Europe/London", CORA)).body("mailboxes[0].status", equalTo("known"));
        assertThat(state("gina")).isEqualTo("active");
    }

    @Test
    void alsoWhatEndedBeforeIsRevokedBeforeItIsFinished() {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));
        unlink("rita");

        String id = reset("ada");

        waitsFor(id, "cronofy");
        sandbox.noFaults();
        finished(id).body("removed.size()", equalTo(0));
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        await().until(() -> owner.query("select id from link").isEmpty());
    }
}
