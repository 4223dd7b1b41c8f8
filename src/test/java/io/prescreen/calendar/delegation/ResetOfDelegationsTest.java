package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Reset Integration" while Cronofy is being asked: nothing of it remains, and what comes late is refused. */
@QuarkusTest
class ResetOfDelegationsTest extends DelegationStory {

    @AfterEach
    void seeItThrough() {
        sandbox.noFaults();
        finish();
    }

    @Test
    void endsWhatIsPendingAndWhatWasGranted() {
        reach("rita", IVAN);
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);

        assertThat(preview()).contains("delegationRequest " + YUKI, "delegation " + IVAN, "personalLink " + RITA);
        api.as("ada").delete("/v1/integration/business-connect").then().statusCode(202);
        finish();
        sandbox.callbacks().release();

        await().atMost(Duration.ofSeconds(30)).until(() -> sandbox.callbacks()
                .statuses(sandbox.callbacks().of(YUKI).get(0))
                .contains(404));
        assertThat(outcome("rita", YUKI)).isEqualTo("inactive");
        api.as("rita").get("/v1/me/colleagues").then().spec(problem(409, "integration-inactive"));
        nothingIsLeft();
    }

    @Test
    void givesBackWhatAnAnswerBringsThatWasNotTakenUpYet() {
        sandbox.fault("exchange", Trouble.status(503));
        look("rita", YUKI);
        requestBecomes("ANSWERED", YUKI);

        api.as("ada").delete("/v1/integration/business-connect").then().statusCode(202);
        letItGoOn();
        sandbox.noFaults();
        finish();

        nothingIsLeft();
    }

    @Test
    void givesBackSoonWhatWasPutOffForLong() {
        sandbox.fault("exchange", Trouble.status(503));
        look("rita", YUKI);
        requestBecomes("ANSWERED", YUKI);
        await().until(() -> owner.query("select attempts > 0 from delegation_request"), List.of("t")::equals);
        owner.execute("update delegation_request set attempts = 12, due_at = now() + interval '10 hours'");

        api.as("ada").delete("/v1/integration/business-connect").then().statusCode(202);

        await().until(
                        () -> owner.query("select due_at < now() + interval '61 seconds' from delegation_request"),
                        List.of("t")::equals);
        letItGoOn();
        await().until(
                        () -> owner.query(
                                "select attempts = 0 and due_at < now() + interval '11 seconds' from delegation_request"),
                        List.of("t")::equals);
        sandbox.noFaults();
        finish();

        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(owner.query("select id from delegation_request")).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }

    private List<String> preview() {
        List<Map<String, String>> removals = api.as("ada")
                .get("/v1/integration/business-connect/reset")
                .then()
                .statusCode(200)
                .extract()
                .path("removals");
        return removals.stream()
                .map(one -> one.get("kind") + " " + one.get("mailbox"))
                .toList();
    }

    private void finish() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            letItGoOn();
            return owner.query("select id from integration_reset where finished_at is null")
                    .isEmpty();
        });
    }

    private void letItGoOn() {
        letTheBackgroundBegin();
        owner.execute("update integration_reset set due_at = now(), claimed_until = null where finished_at is null");
        owner.execute("update upstream_grant set revoking_until = now() - interval '1 second'");
    }
}
