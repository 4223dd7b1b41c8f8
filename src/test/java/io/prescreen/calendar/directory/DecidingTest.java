package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who may decides whether a quarantined mailbox is the person's. */
@QuarkusTest
class DecidingTest extends StoryTest {

    private static final String PAUL = "paul@icloud.example";
    private static final String OFFICE = "office@acme.example";

    @BeforeEach
    void paulIsOutside() {
        backEnd.confirm("acme.example");
        backEnd.list("paul", PAUL).body("standing", equalTo("quarantined"));
    }

    @Test
    void anAdministratorAccepts() {
        decide("ada", "paul", "accept", "Paul@iCloud.example").statusCode(200).body("standing", equalTo("confirmed"));

        backEnd.entry("paul").body("standing", equalTo("confirmed"));
        assertThat(
                        owner.query(
                                "select actor_id || ' ' || action || ' ' || person from audit_fact where actor_kind = 'PERSON'"))
                .containsExactly("ada quarantineAccepted paul");
    }

    @Test
    void anAdministratorRefuses() {
        decide("ada", "paul", "refuse", PAUL)
                .statusCode(200)
                .body("standing", equalTo("unlisted"))
                .body("mailbox", nullValue());

        assertThat(owner.query("select row::text from person row")).noneMatch(row -> row.contains("icloud"));
        backEnd.list("paul", PAUL).body("standing", equalTo("quarantined"));
    }

    @Test
    void theBackEndDecidesToo() {
        backEnd.decide("paul", "accept", PAUL).statusCode(200).body("standing", equalTo("confirmed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "refuse"})
    void nobodyDecidesForThemselves(String decision) {
        backEnd.list("ada", "ada@home.example");

        decide("ada", "ada", decision, "ada@home.example").spec(problem(403, "access-denied"));
        BackEnd.decide(backEnd.request().header("Prescreen-Person", "ada"), "ada", decision, "ada@home.example")
                .spec(problem(403, "access-denied"));

        backEnd.entry("ada").body("standing", equalTo("quarantined"));
        BackEnd.decide(backEnd.request().header("Prescreen-Person", "rita"), "ada", decision, "ada@home.example")
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "refuse"})
    void aDecisionOnAMailboxThatIsNoLongerTheEntrysIsRefused(String decision) {
        backEnd.list("paul", "paul@other.example");
        var before = owner.content();

        decide("ada", "paul", decision, PAUL).spec(problem(409, "decision-overtaken"));

        assertThat(owner.content()).isEqualTo(before);
    }

    @Test
    void whatIsConfirmedMeanwhileCannotBeRefused() {
        backEnd.confirm("icloud.example");

        decide("ada", "paul", "refuse", PAUL).spec(problem(409, "decision-overtaken"));
        decide("ada", "paul", "accept", PAUL).statusCode(200);
        backEnd.withdraw("icloud.example");

        backEnd.entry("paul").body("standing", equalTo("quarantined"));
    }

    @Test
    void refusingTwiceIsTooLateAndAcceptingTwiceIsOnce() {
        decide("ada", "paul", "refuse", PAUL).statusCode(200);
        decide("ada", "paul", "refuse", PAUL).spec(problem(409, "decision-overtaken"));
        decide("ada", "paul", "accept", PAUL).spec(problem(409, "decision-overtaken"));
        backEnd.list("paul", PAUL);

        List<Integer> answers = AtOnce.times(
                3, () -> decide("ada", "paul", "accept", PAUL).extract().statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(owner.query("select id from audit_fact where action = 'quarantineAccepted'"))
                .hasSize(1);
    }

    @Test
    void whatWasAcceptedIsAcceptedForThatMailboxAlone() {
        decide("ada", "paul", "accept", PAUL);
        backEnd.put("paul", Map.of("mailbox", PAUL, "displayName", "Paul W.")).body("standing", equalTo("confirmed"));

        backEnd.list("paul", "paul@other.example").body("standing", equalTo("quarantined"));
        backEnd.list("paul", PAUL).body("standing", equalTo("quarantined"));
    }

    @Test
    void anAcceptedMailboxIsTheirsAndNobodyElses() {
        backEnd.list("rita", OFFICE);
        backEnd.list("ivan", OFFICE).body("standing", equalTo("quarantined"));

        decide("ada", "ivan", "accept", OFFICE).body("standing", equalTo("confirmed"));

        backEnd.entry("rita").body("standing", equalTo("quarantined"));
    }

    /** The reason was another one: when the domain goes, so does the trust. */
    @Test
    void whoeverIsAcceptedAsTheHolderIsNotAcceptedOutside() {
        backEnd.list("rita", OFFICE);
        backEnd.list("ivan", OFFICE);
        decide("ada", "ivan", "accept", OFFICE);

        backEnd.withdraw("acme.example");

        backEnd.entry("ivan").body("standing", equalTo("quarantined"));
        backEnd.entry("paul").body("standing", equalTo("quarantined"));
    }

    @Test
    void aMailboxThatItsHolderWasRefusedIsOfWhoeverIsListedWithItNext() {
        decide("ada", "paul", "refuse", PAUL);
        backEnd.confirm("icloud.example");

        backEnd.list("yuki", PAUL).body("standing", equalTo("confirmed"));
    }

    @Test
    void whoIsNotListedCannotBeDecidedUpon() {
        decide("ada", "nobody", "accept", PAUL).spec(problem(404, "not-found"));
        decide("gina", "paul", "accept", PAUL).spec(problem(404, "not-found"));
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        Map.of(
                        "{\"decision\":\"maybe\",\"mailbox\":\"paul@icloud.example\"}",
                        "decision",
                        "{\"mailbox\":\"paul@icloud.example\"}",
                        "decision",
                        "{\"decision\":\"accept\"}",
                        "mailbox",
                        "{\"decision\":\"accept\",\"mailbox\":\"paul\"}",
                        "mailbox",
                        "{\"decision\":\"accept\",\"mailbox\":7}",
                        "mailbox",
                        "{\"decision\":1,\"mailbox\":\"paul@icloud.example\"}",
                        "decision",
                        "{\"decision\":\"accept\",\"mailbox\":\"paul@icloud.example\",\"by\":\"me\"}",
                        "by",
                        "[]",
                        "",
                        "",
                        "")
                .forEach((body, field) -> api.careless()
                        .as("ada")
                        .body(body)
                        .post("/v1/directory/people/paul/decision")
                        .then()
                        .spec(invalid("body", field)));
    }

    private ValidatableResponse decide(String administrator, String person, String decision, String mailbox) {
        return BackEnd.decide(api.as(administrator), person, decision, mailbox);
    }
}
