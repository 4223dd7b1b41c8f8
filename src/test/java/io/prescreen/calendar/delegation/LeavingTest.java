package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is no longer a user: nobody gets to their calendar any more, whatever was on its way. */
@QuarkusTest
class LeavingTest extends DelegationStory {

    @Test
    void anAnswerThatComesTooLateIsRefused() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        leaves("yuki");

        sandbox.callbacks().release();

        String callback = sandbox.callbacks().of(YUKI).get(0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.callbacks().statuses(callback).contains(404));
        assertThat(owner.query("select id from delegation_request")).isEmpty();
        assertThat(owner.query("select id from link where kind = 'DELEGATION'")).isEmpty();
    }

    @Test
    void whatIsExchangedMeanwhileIsGivenBack() {
        sandbox.fault("exchange", Trouble.late(2_000).once());
        look("rita", YUKI);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.journal("exchange").size() >= 2);
        leaves("yuki");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !sandbox.journal("revoke").isEmpty());
        onlyRitaIsLeft();
    }

    @Test
    void whatWasGrantedEnds() {
        reach("rita", YUKI);

        leaves("yuki");

        assertThat(outcome("rita", YUKI)).isEqualTo("notLinked");
        ask("rita", YUKI).statusCode(404);
        onlyRitaIsLeft();
    }

    @Test
    void whatWasBegunThroughTheirLinkEndsWithIt() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);

        leaves("rita");
        sandbox.callbacks().release();

        String callback = sandbox.callbacks().of(YUKI).get(0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.callbacks().statuses(callback).contains(404));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.authorizedMailboxes().isEmpty());
        assertThat(owner.query("select id from delegation_request")).isEmpty();
    }

    private void leaves(String person) {
        api.asServiceOf("acme")
                .delete("/v1/directory/people/{id}", person)
                .then()
                .statusCode(204);
    }

    private void onlyRitaIsLeft() {
        await().atMost(Duration.ofSeconds(30)).until(sandbox::authorizedMailboxes, List.of(RITA)::equals);
    }
}
