package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the choice to calendars that can be read, whatever happens on the way. */
@QuarkusTest
class EnrollingTest extends CoverageStory {

    private static final String SMALL = "room-small@acme.example";
    private static final String LARGE = "room-large@acme.example";

    @BeforeEach
    void allAreAtExchange() {
        atExchange(ANTON, BEA, DORA);
    }

    @Test
    void theProgressIsShownUntilEverybodyCanBeLookedAt() {
        sandbox.callbacks().hold();
        cover(people("everyone")).statusCode(200).body("progress.total", equalTo(2));
        become("pending", 2);
        assertThat(outcome(ANTON)).isEqualTo("pending");

        sandbox.callbacks().send();
        sandbox.callbacks().release();

        become("linked", 2);
        coverage().body("progress.perMinute", equalTo(2)).body("progress.estimatedEndAt", nullValue());
        assertThat(outcome(ANTON)).isEqualTo("known");
        assertThat(outcome(BEA)).isEqualTo("known");
    }

    @Test
    void anAccountThatItsProviderWithdrawsInTheMiddleLosesNothing() {
        cover(people("list", ANTON));
        become("linked", 1);
        sandbox.enterprise().revoke(ACCOUNT);
        sandbox.expireAccessTokens();

        cover(people("list", ANTON, BEA, DORA)).statusCode(200);
        await().until(() -> coverage().extract().path("progress.waitingFor"), "serviceAccount"::equals);
        coverage()
                .body("progress.total", equalTo(3))
                .body("progress.states.notAsked", equalTo(2))
                .body("progress.estimatedEndAt", nullValue());

        frontEnd.connectEnterprise("ada", "exchange", ACCOUNT);

        enrolledAre(ANTON, BEA, DORA);
        await().until(() -> linked().containsAll(List.of(BEA, DORA)));
        coverage().body("progress.waitingFor", nullValue());
        assertThat(begun())
                .contains(BEA, DORA)
                .filteredOn(mailbox -> !mailbox.equals(ANTON))
                .doesNotHaveDuplicates();
        assertThat(asked(BEA)).isEqualTo(1);
        assertThat(asked(DORA)).isEqualTo(1);
    }

    @Test
    void answersThatGotLostAreAskedForAgain() {
        sandbox.callbacks().lose();
        cover(people("list", BEA));
        become("pending", 1);

        sandbox.callbacks().send();
        owner.execute("update delegation_request set due_at = now() - interval '1 second'");

        become("linked", 1);
        assertThat(asked(BEA)).isEqualTo(2);
        assertThat(begun()).containsExactly(BEA);
    }

    @Test
    void allRoomsOrSomeAreReachedLikePeople() {
        sandbox.enterprise().room(SMALL, "Small", "exchange", Map.of("capacity", 4));
        sandbox.enterprise().room(LARGE, "Large", "exchange", Map.of("capacity", 40));
        owner.execute("update resource_listing set due_at = now() - interval '1 second'");

        cover(choice("none", "all")).statusCode(200);
        enrolledAre(LARGE, SMALL);
        become("linked", 2);
        assertThat(outcome(LARGE)).isEqualTo("known");

        cover(Map.of(
                        "people", Map.of("scope", "none"),
                        "resources", Map.of("scope", "list", "mailboxes", List.of(SMALL))))
                .statusCode(200);
        enrolledAre(SMALL);
        assertThat(outcome(LARGE)).isNotEqualTo("known");
    }

    private void become(String state, int count) {
        await().until(() -> coverage().extract().<Integer>path("progress.states." + state), number -> number == count);
    }

    private List<String> linked() {
        return enrolments("?state=linked").statusCode(200).extract().path("delegations.mailbox");
    }

    /** How often Cronofy took the question. */
    private long asked(String mailbox) {
        return sandbox.journal("serviceAccountAuthorizations").stream()
                .filter(call -> Integer.valueOf(202).equals(call.get("status")))
                .filter(call -> String.valueOf(call.get("body")).contains(mailbox))
                .count();
    }

    /** What Rita reads of a mailbox: {@code known}, or the reason why not. */
    private String outcome(String mailbox) {
        var answer = freeBusy("rita", Api.thisWeek("Europe/Vienna", mailbox))
                .statusCode(200)
                .extract();
        String reason = answer.path("mailboxes[0].reason");
        return reason == null ? answer.path("mailboxes[0].status") : reason;
    }
}
