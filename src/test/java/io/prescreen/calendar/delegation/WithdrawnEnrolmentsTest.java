package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.delegation.Enrolment.State.LINKED;
import static io.prescreen.calendar.delegation.Enrolment.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mailboxes that are withdrawn before Cronofy has decided, or before its code was taken up; and codes that wait for long. */
@QuarkusTest
class WithdrawnEnrolmentsTest extends EnrolmentStory {

    @AfterEach
    void cronofyIsBack() {
        sandbox.noFaults();
    }

    @Test
    void whatIsGrantedAfterwardsIsGivenBack() {
        pendingAndWithdrawn(ANTON);

        sandbox.callbacks().release();

        nothingIsLeft();
        assertThat(sandbox.journal("revoke")).hasSize(1);
        assertThat(sandbox.authorizedMailboxes()).doesNotContain(ANTON);
        sandbox.callbacks().send();
        assertThat(enrol(ANTON)).isEqualTo(1);
        becomes(LINKED, 1);
    }

    @Test
    void whatIsRefusedAfterwardsIsForgotten() {
        pendingAndWithdrawn(LENA);

        sandbox.callbacks().release();

        nothingIsLeft();
        assertThat(owner.query("select id from audit_fact where action = 'delegationRefused'"))
                .isEmpty();
    }

    @Test
    void whatIsNotAnsweredIsNotAwaitedForEver() {
        pendingAndWithdrawn(ANTON);

        letTheBackgroundBegin();

        nothingIsLeft();
        assertThat(timesAsked(ANTON)).isEqualTo(1);
    }

    @Test
    void whatIsNotAnsweredDoesNotHoldUpAReset() {
        pendingAndWithdrawn(ANTON);

        api.as("ada").delete("/v1/integration/enterprise-connect").then().statusCode(202);

        nothingIsLeft();
        await().until(
                        () -> owner.query("select state from integration where model = 'ENTERPRISE_CONNECT'"),
                        List.of("INACTIVE")::equals);
    }

    @Test
    void whoIsChosenAgainWhileACodeWaitsIsAskedForAgain() {
        sandbox.fault("exchange", Trouble.status(503));
        cover(List.of(BEA));
        requestBecomes("ANSWERED", BEA);
        cover(List.of());
        await().until(() -> owner.query("select generation from delegation_request"), List.of("0")::equals);
        cover(List.of(BEA));
        sandbox.noFaults();

        letTheBackgroundBegin();

        becomes(LINKED, 1);
        assertThat(timesAsked(BEA)).isEqualTo(2);
    }

    @Test
    void aCodeThatHadToWaitForLongDoesNotCountAgainstItsMailbox() {
        sandbox.fault("exchange", Trouble.status(503));
        enrol(BEA);
        requestBecomes("ANSWERED", BEA);
        owner.execute("update delegation_request set answered_at = now() - interval '1 hour', useless_codes = 2");
        sandbox.fault("exchange", Trouble.status(403));
        await().until(
                        () -> {
                            owner.execute("update delegation_request set due_at = now() where state = 'ANSWERED'");
                            return stateOfRequest(BEA);
                        },
                        "ASKING"::equals);
        sandbox.noFaults();

        letTheBackgroundBegin();

        becomes(LINKED, 1);
    }

    @Test
    void nothingIsWrittenForThoseThatStand() {
        enrol(BEA);
        becomes(LINKED, 1);
        String rows = "select xmin || ' ' || xmax from delegation_request";
        List<String> before = owner.query(rows);

        assertThat(enrol(BEA)).isZero();

        assertThat(owner.query(rows)).isEqualTo(before);
    }

    private void pendingAndWithdrawn(String mailbox) {
        sandbox.callbacks().hold();
        enrol(mailbox);
        becomes(PENDING, 1);
        assertThat(in(() -> enrolments.withdraw(account, List.of(mailbox)))).isEqualTo(1);
        assertThat(standing()).isEmpty();
        assertThat(outcome("hugo", mailbox)).isEqualTo("notLinked");
    }

    private void nothingIsLeft() {
        await().until(() -> owner.query("select mailbox from delegation_request")
                        .isEmpty()
                && owner.query("select id from link where kind = 'DELEGATION'").isEmpty());
    }

    private void cover(List<String> people) {
        api.as("ada")
                .body(Map.of(
                        "people", Map.of("scope", "list", "mailboxes", people), "resources", Map.of("scope", "none")))
                .put("/v1/integration/enterprise-connect/{id}/coverage", account.id())
                .then()
                .statusCode(200);
    }
}
