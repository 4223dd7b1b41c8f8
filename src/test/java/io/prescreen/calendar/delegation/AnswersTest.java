package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of requests that are refused, not answered, or in trouble. */
@QuarkusTest
class AnswersTest extends DelegationStory {

    private static final String WORDS = "Lena Vogt does not share her calendar with applications.";

    @Test
    void aRefusalStandsUntilSomebodyWishesOtherwise() {
        becomes("refused", "rita", LENA);
        assertThat(outcome("rita", LENA)).isEqualTo("refused");
        assertThat(asked()).hasSize(1);

        sandbox.sharing(LENA, Map.of("answer", "allow"));
        assertThat(outcome("rita", LENA)).isEqualTo("refused");
        ask("rita", LENA).statusCode(202).body("state", equalTo("pending"));

        reach("rita", LENA);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void aRefusalIsForgottenAfterALongWhile() {
        becomes("refused", "rita", LENA);
        owner.execute("update delegation_request set answered_at = now() - interval '31 days'");

        assertThat(outcome("rita", LENA)).isEqualTo("pending");
        requestBecomes("REFUSED", LENA);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void theWordsOfARefusalAreForAdministratorsAlone() {
        becomes("refused", "rita", LENA);

        look("rita", LENA).body(not(containsString("Vogt")));
        api.as("rita").get("/v1/me/colleagues").then().statusCode(200).body(not(containsString(WORDS)));
        api.as("rita").get("/v1/integration/routes/" + LENA).then().spec(problem(403, "access-denied"));
        api.as("ada")
                .get("/v1/integration/routes/" + LENA)
                .then()
                .statusCode(200)
                .body("routes", empty())
                .body("requests.state", contains("refused"))
                .body("requests.askedBy", contains("rita"))
                .body("requests.refusal.description", contains(WORDS));
        assertThat(owner.query("select * from audit_fact where action = 'delegationRefused'"))
                .hasSize(1);
    }

    @Test
    void whatIsNotAnsweredIsAskedAgainAtTheSameAddress() {
        sandbox.callbacks().lose();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        assertThat(owner.query("select due_at > now() + interval '5 minutes' from delegation_request"))
                .containsExactly("t");
        sandbox.callbacks().send();
        letTheBackgroundBegin();

        reach("rita", YUKI);

        assertThat(asked()).hasSize(2);
        assertThat(asked().stream().map(call -> call.get("body")).distinct()).hasSize(1);
    }

    @Test
    void waitsLongerEachTime() {
        sandbox.callbacks().lose();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        for (int again = 2; again <= 4; again++) {
            letTheBackgroundBegin();
            int times = again;
            await().atMost(Duration.ofSeconds(30)).until(() -> asked().size() == times);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.query("select due_at > now() + interval '70 minutes' from delegation_request"),
                        List.of("t")::equals);
    }

    @Test
    void aLateAnswerAfterAskingAgainIsGood() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        letTheBackgroundBegin();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.callbacks().of(YUKI).size() == 2);
        List<String> ids = sandbox.callbacks().of(YUKI);

        sandbox.callbacks().release(List.of(ids.get(1)));
        reach("rita", YUKI);
        sandbox.callbacks().release(List.of(ids.get(0)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.callbacks().statuses(ids.get(0)), List.of(204)::equals);
        known("rita", YUKI, "delegation");
    }

    @Test
    void troubleOfCronofyPutsItOff() {
        sandbox.fault("delegatedAuthorizations", Trouble.status(503).once());
        assertThat(outcome("rita", YUKI)).isEqualTo("pending");
        await().atMost(Duration.ofSeconds(30)).until(() -> asked().size() == 1);
        assertThat(outcome("rita", YUKI)).isEqualTo("pending");
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.query(
                                "select attempts = 1 and due_at < now() + interval '1 minute' from delegation_request"),
                        List.of("t")::equals);
        letTheBackgroundBegin();

        reach("rita", YUKI);
    }

    @Test
    void cronofySaysWhenToComeAgain() {
        sandbox.fault("delegatedAuthorizations", Trouble.status(429).retryAfter("100"));
        look("rita", YUKI);

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.query("select due_at > now() + interval '80 seconds'"
                                + " and due_at < now() + interval '100 seconds' from delegation_request"),
                        List.of("t")::equals);
    }

    @Test
    void aQuestionThatCronofyForbidsIsRefused() {
        sandbox.fault("delegatedAuthorizations", Trouble.status(403).once());

        becomes("refused", "rita", YUKI);
    }

    @Test
    void aLinkMadeAnewMayHaveWhatWasMissing() {
        sandbox.fault("delegatedAuthorizations", Trouble.status(403).once());
        becomes("refused", "rita", YUKI);

        link("rita", "office365", RITA);

        reach("rita", YUKI);
    }

    @Test
    void anExchangeThatFailsIsTriedAgain() {
        sandbox.fault("exchange", Trouble.status(503).once());
        look("rita", YUKI);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.journal("exchange").size() >= 2);
        letTheBackgroundBegin();

        reach("rita", YUKI);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void codesThatAreOfNoUseAreNotAskedForForEver() {
        sandbox.fault("exchange", Trouble.status(403));
        look("rita", YUKI);

        for (int useless = 1; useless <= 2; useless++) {
            String so = "state = 'ASKING' and useless_codes = %d".formatted(useless);
            await().until(
                            () -> owner.query("select due_at > now() + useless_codes * interval '5 minutes' and " + so
                                    + " from delegation_request"),
                            List.of("t")::equals);
            letTheBackgroundBegin();
        }
        requestBecomes("REFUSED", YUKI);
        assertThat(asked()).hasSize(3);
    }

    @Test
    void whatComesAfterSomebodyElseTookOverIsGivenBack() {
        sandbox.fault("exchange", Trouble.late(2_000).once());
        look("rita", YUKI);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.journal("exchange").size() >= 2);
        owner.execute("update delegation_request set attempts = attempts + 1");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> owner.query("select id from link where kind = 'DELEGATION'")
                                        .size()
                                == 1
                        || sandbox.journal("revoke").size() == 1);
        assertThat(stateOfRequest(YUKI)).isEqualTo("ANSWERED");
        letTheBackgroundBegin();

        requestBecomes("ASKING", YUKI);
        letTheBackgroundBegin();
        reach("rita", YUKI);
    }

    @Test
    void anHourAllowsSoManyAndNoMore() {
        owner.execute("""
                insert into delegation_request (tenant, id, grantor, mailbox, asked_by, generation, state, begun_at, begun_lately, callback_hash, key_id)
                select tenant, gen_random_uuid(), id, 'x@acme.example', 'rita', 1, 'REFUSED', now(), 60, '\\x00', 1 from link""");

        assertThat(outcome("rita", YUKI)).isEqualTo("rateLimited");
        ask("rita", YUKI).spec(problem(429, "delegation-limit-reached"));
        assertThat(asked()).isEmpty();

        owner.execute("update delegation_request set begun_at = now() - interval '61 minutes'");
        reach("rita", YUKI);
    }
}
