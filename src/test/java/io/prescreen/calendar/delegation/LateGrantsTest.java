package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cronofy has granted what nobody wants any more, and it was not taken up yet: it is given back all the same. */
@QuarkusTest
class LateGrantsTest extends DelegationStory {

    @AfterEach
    void cronofyIsBack() {
        sandbox.noFaults();
    }

    @Test
    void whenThePersonUnlinksMeanwhile() {
        granted("rita");

        unlink("rita");

        theLinkGoesAndTheCodeIsGivenBack();
    }

    @Test
    void whenThePersonLeavesMeanwhile() {
        granted("rita");

        api.asServiceOf("acme").delete("/v1/directory/people/rita").then().statusCode(204);

        theLinkGoesAndTheCodeIsGivenBack();
    }

    @Test
    void whenThePrimaryAccountIsWithdrawnMeanwhile() {
        unlink("rita");
        frontEnd.linkPrimary("ada", "office365", ROOM);
        granted("hugo");

        api.as("ada")
                .delete("/v1/integration/business-connect/primary-link")
                .then()
                .statusCode(204);

        theLinkGoesAndTheCodeIsGivenBack();
    }

    @Test
    void whenTheColleagueGetsAnotherMailboxMeanwhile() {
        granted("rita");

        api.asServiceOf("acme")
                .body(Map.of("mailbox", "yuki.mori@acme.example", "displayName", "Yuki"))
                .put("/v1/directory/people/yuki")
                .then()
                .statusCode(200);

        theCodeIsGivenBack();
        await().until(sandbox::authorizedMailboxes, List.of(RITA)::equals);
        assertThat(owner.query("select kind from link")).containsExactly("PERSONAL");
    }

    @Test
    void whatIsNotAnsweredYetGoesAtOnce() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);

        unlink("rita");

        assertThat(stateOfRequest(YUKI)).isEqualTo("none");
    }

    private void granted(String person) {
        sandbox.fault("exchange", Trouble.status(503));
        look(person, YUKI);
        requestBecomes("ANSWERED", YUKI);
    }

    private void theLinkGoesAndTheCodeIsGivenBack() {
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        theCodeIsGivenBack();

        await().until(() -> {
            letTheNextRevocationBegin();
            return sandbox.authorizedMailboxes().isEmpty()
                    && owner.query("select id from link").isEmpty();
        });
        assertThat(sandbox.journal("revoke")).hasSizeGreaterThanOrEqualTo(2);
    }

    private void theCodeIsGivenBack() {
        assertThat(stateOfRequest(YUKI)).isEqualTo("ANSWERED");
        sandbox.noFaults();
        await().until(
                        () -> {
                            letTheBackgroundBegin();
                            return stateOfRequest(YUKI);
                        },
                        "none"::equals);
    }
}
