package io.prescreen.calendar.integration;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A reset while somebody is on their way: they arrive nowhere, and nothing of theirs stays at Cronofy. */
@QuarkusTest
class ResetDuringLinkingTest extends ResetStory {

    @Test
    void whoIsAtTheProviderComesBackToAPage() {
        URI redirect = browser.consent(begin("rita").extract().path("authorizationUrl"), "office365", RITA);
        finished(reset("ada"));

        browser.callback(redirect).then().statusCode(409).contentType("text/html");

        api.activate("ada");
        browser.callback(redirect).then().statusCode(409).contentType("text/html");
        assertThat(sandbox.journal("exchange")).isEmpty();
    }

    @Test
    void whoComesBackWhileItRunsToo() {
        link("ivan", "gsuite", "ivan@acme.example");
        URI redirect = browser.consent(begin("rita").extract().path("authorizationUrl"), "office365", RITA);
        sandbox.fault("revoke", Trouble.status(503));
        String id = reset("ada");
        waitsFor(id, "cronofy");

        browser.callback(redirect).then().statusCode(409).contentType("text/html");

        assertThat(owner.query("select id from link_attempt where code is not null"))
                .isEmpty();
    }

    @Test
    void aCodeThatCameBackIsGivenBack() {
        String attempt = returned("rita", "office365", RITA);

        finished(reset("ada")).body("removed.kind", equalTo(List.of("linkAttempt")));

        assertThat(sandbox.journal("exchange")).hasSize(1);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        complete("rita", attempt).spec(problem(409, "integration-inactive"));
        api.activate("ada");
        complete("rita", attempt).spec(problem(409, "integration-inactive"));
        assertThat(owner.query("select id from link")).isEmpty();
    }

    @Test
    void whatWasAuthorisedButNotConfirmedIsGivenBack() {
        String attempt = returned("rita", "office365", ROOM);
        complete("rita", attempt).spec(problem(409, "mailbox-confirmation-required"));

        finished(reset("ada")).body("removed.kind", equalTo(List.of("linkAttempt")));

        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        confirm("rita", attempt, ROOM).spec(problem(409, "integration-inactive"));
    }

    @Test
    void aCodeWaitsForCronofy() {
        returned("rita", "office365", RITA);
        sandbox.fault("exchange", Trouble.status(503));
        String id = reset("ada");
        waitsFor(id, "cronofy");
        progress(id).body("step", equalTo("linkAttempts")).body("state", equalTo("resetting"));

        sandbox.noFaults();

        finished(id).body("removed.size()", equalTo(1));
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }

    @Test
    void aCompletionThatIsUnderWayIsWaitedFor() {
        String attempt = returned("rita", "office365", RITA);
        sandbox.fault("exchange", Trouble.late(4_000));
        CompletableFuture<ValidatableResponse> completion =
                CompletableFuture.supplyAsync(() -> complete("rita", attempt));
        await().until(() -> sandbox.journal("exchange").size() == 1);

        String id = reset("ada");

        waitsFor(id, "calls");
        completion.join().spec(problem(409, "integration-inactive"));
        finished(id);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
    }
}
