package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is clicked twice or in two tabs: a person has one link. */
@QuarkusTest
class DoubleClickTest extends StoryTest {

    private static final Map<String, Object> SLOWLY = Map.of("mode", "delay", "delayMillis", 500);
    private static final String PENDING = "urn:prescreen:calendar:problem:link-attempt-pending";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void twoCompletionsAtOnceExchangeTheCodeOnce() {
        String attempt = returned("rita", "office365", "rita@acme.example");
        sandbox.fault("exchange", SLOWLY);

        List<ValidatableResponse> answers = AtOnce.times(2, () -> complete("rita", attempt));

        requireLinkedOrPending(answers);
        assertThat(sandbox.journal("exchange")).hasSize(1);
        requireOneLink("rita@acme.example");
    }

    @Test
    void twoConfirmationsAtOnceMakeOneLink() {
        String attempt = returned("rita", "office365", "room-turing@acme.example");
        complete("rita", attempt).statusCode(409);

        List<ValidatableResponse> answers = AtOnce.times(4, () -> confirm("rita", attempt, "room-turing@acme.example"));

        requireLinkedOrPending(answers);
        requireOneLink("room-turing@acme.example");
    }

    @Test
    void twoAttemptsCompletedAtOnceMakeOneLink() {
        String one = returned("rita", "office365", "rita@acme.example");
        String other = returned("rita", "office365", "rita@acme.example");
        sandbox.fault("exchange", SLOWLY);

        List<ValidatableResponse> answers =
                AtOnce.all(List.of(() -> complete("rita", one), () -> complete("rita", other)));

        assertThat(answers).extracting(DoubleClickTest::status).containsOnly(200);
        requireOneLink("rita@acme.example");
    }

    private static void requireLinkedOrPending(List<ValidatableResponse> answers) {
        assertThat(answers).extracting(DoubleClickTest::status).contains(200).isSubsetOf(200, 409);
        assertThat(answers)
                .filteredOn(answer -> status(answer) == 409)
                .extracting(answer -> answer.extract().<String>path("type"))
                .allMatch(PENDING::equals);
    }

    private void requireOneLink(String mailbox) {
        assertThat(owner.query("select mailbox from link where state <> 'REVOKING'"))
                .containsExactly(mailbox);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
        assertThat(sandbox.authorizedMailboxes()).containsExactly(mailbox);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}
