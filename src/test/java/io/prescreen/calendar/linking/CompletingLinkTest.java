package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link comes into being when the same person of the same tenant completes it. */
@QuarkusTest
class CompletingLinkTest extends StoryTest {

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void nothingThatWhoeverBeganKnowsCompletesIt() {
        ValidatableResponse begun = begin("rita");
        browser.agree(begun.extract().path("authorizationUrl"), "office365", "cora@consulting.example");

        String id = owner.query("select id from link_attempt").get(0);
        confirm("rita", id, "cora@consulting.example").spec(problem(404, "not-found"));

        assertThat(begun.extract().asString()).doesNotContain(id);
        connection("rita").body("connected", equalTo(false));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ivan", "ada", "gina"})
    void somebodyElsesAttemptDoesNotExistAndTheRightPersonCanStillComplete(String somebodyElse) {
        api.activate("gina");
        String attempt = returned("rita", "office365", "rita@acme.example");
        String before = attemptRow();

        complete(somebodyElse, attempt).spec(problem(404, "not-found"));
        confirm(somebodyElse, attempt, "rita@acme.example").spec(problem(404, "not-found"));

        assertThat(attemptRow()).isEqualTo(before);
        assertThat(sandbox.journal("exchange")).isEmpty();
        connection(somebodyElse).body("connected", equalTo(false));
        complete("rita", attempt).statusCode(200).body("mailbox", equalTo("rita@acme.example"));
    }

    @Test
    void aNamesakeInAnotherTenantIsSomebodyElse() {
        api.activate("gina");
        String attempt = returned("rita", "office365", "rita@acme.example");
        String namesake = tokens.with(Map.of("sub", "rita", "tenant", "globex"), 600);

        api.withToken(namesake)
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then()
                .spec(problem(404, "not-found"));

        complete("rita", attempt).statusCode(200);
    }

    @Test
    void anUnknownAttemptLooksLikeSomebodyElses() {
        String unknown = UUID.randomUUID().toString();
        String others = returned("rita", "office365", "rita@acme.example");

        String aboutUnknown = complete("ivan", unknown).extract().asString();
        String aboutOthers = complete("ivan", others).extract().asString();

        assertThat(aboutUnknown.replace(unknown, "…")).isEqualTo(aboutOthers.replace(others, "…"));
    }

    @Test
    void answersTheConnectionAgainWhenRepeated() {
        String attempt = returned("rita", "office365", "rita@acme.example");
        String first = complete("rita", attempt).statusCode(200).extract().asString();

        String second = complete("rita", attempt).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(sandbox.journal("exchange")).hasSize(1);
    }

    @Test
    void saysThatTheCalendarWasUnlinkedSince() {
        String attempt = returned("rita", "office365", "rita@acme.example");
        complete("rita", attempt).statusCode(200);
        api.as("rita").delete("/v1/me/connection").then().statusCode(204);

        complete("rita", attempt).spec(problem(409, "not-linked"));
    }

    @Test
    void refusesAnExpiredAttempt() {
        String returned = returned("ivan", "gsuite", "ivan@acme.example");
        owner.execute("update link_attempt set expires_at = now() - interval '1 second'");

        complete("ivan", returned).spec(problem(410, "link-attempt-expired"));

        assertThat(sandbox.journal("exchange")).isEmpty();
    }

    private String attemptRow() {
        return owner.query("select a::text from link_attempt a").get(0);
    }
}
