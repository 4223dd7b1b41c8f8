package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only while Business Connect is active, and only within one activation, is anything linked. */
@QuarkusTest
class InactiveIntegrationTest extends StoryTest {

    private static final String ANOTHER_ACTIVATION = "update integration set generation = generation + 1";

    @Test
    void nothingBeginsBeforeAnAdministratorActivatedIt() {
        connection("rita").body("mayConnect", equalTo(false));

        frontEnd.tryToBegin("rita").spec(problem(409, "integration-inactive"));

        assertThat(owner.query("select id from link_attempt")).isEmpty();
        api.activate("ada");
        connection("rita").body("mayConnect", equalTo(true));
        begin("rita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INACTIVE", "RESETTING"})
    void nothingBeginsWhileItIsOff(String state) {
        api.activate("ada");
        owner.execute("update integration set state = '%s'".formatted(state));

        frontEnd.tryToBegin("rita").spec(problem(409, "integration-inactive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ANOTHER_ACTIVATION,
                "update integration set state = 'INACTIVE'",
                "update integration set state = 'RESETTING'"
            })
    void aBrowserThatComesBackTooLateGetsAPage(String change) {
        api.activate("ada");
        String page = begin("rita").extract().path("authorizationUrl");
        owner.execute(change);

        browser.agree(page, "office365", "rita@acme.example")
                .then()
                .statusCode(409)
                .contentType("text/html")
                .header("Location", blankOrNullString())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(equalTo(DeadEnd.INACTIVE.html()));

        assertThat(owner.query("select code::text from link_attempt")).containsExactly((String) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANOTHER_ACTIVATION, "update integration set state = 'INACTIVE'"})
    void anAttemptOfAnEarlierActivationCannotBeCompleted(String change) {
        api.activate("ada");
        String attempt = returned("rita", "office365", "rita@acme.example");
        owner.execute(change);

        complete("rita", attempt).spec(problem(409, "integration-inactive"));

        assertThat(sandbox.journal("exchange")).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
    }

    @Test
    void whatWaitsForConfirmationCannotBeCompletedAfterAnotherActivation() {
        api.activate("ada");
        String attempt = returned("rita", "office365", "room-turing@acme.example");
        complete("rita", attempt).statusCode(409);
        owner.execute(ANOTHER_ACTIVATION);

        confirm("rita", attempt, "room-turing@acme.example").spec(problem(409, "integration-inactive"));

        assertThat(owner.query("select id from link")).isEmpty();
    }

    @Test
    void whatCronofyGrantsWhileTheActivationChangesIsGivenBack() {
        api.activate("ada");
        String attempt = returned("rita", "office365", "rita@acme.example");
        sandbox.fault("exchange", Map.of("mode", "delay", "delayMillis", 1_000));

        CompletableFuture<ValidatableResponse> completion =
                CompletableFuture.supplyAsync(() -> complete("rita", attempt));
        await().until(() -> sandbox.journal("exchange").size() == 1);
        owner.execute(ANOTHER_ACTIVATION);

        completion.join().spec(problem(409, "integration-inactive"));
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }
}
