package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.delegation.Enrolment.State.LINKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox that must not be reachable is tried: what is granted is given back at once, and nobody reaches it. */
@QuarkusTest
class ProbeTest extends EnrolmentStory {

    @Inject
    HeardProbes heard;

    @BeforeEach
    void nothingWasHeard() {
        heard.forget();
    }

    @AfterEach
    void cronofyIsBack() {
        sandbox.noFaults();
    }

    @Test
    void whatIsGrantedIsGivenBackAndIsNoRoute() {
        assertThat(probe(BEA)).isTrue();

        assertThat(outcomeOf(BEA)).isEqualTo(ProbeOutcome.Kind.REACHABLE);

        await().until(() -> !sandbox.authorizedMailboxes().contains(BEA));
        assertThat(standing()).isEmpty();
        assertThat(outcome("hugo", BEA)).isEqualTo("notLinked");
        assertThat(owner.query("select id from link where kind = 'DELEGATION' and state <> 'REVOKING'"))
                .isEmpty();
        assertThat(owner.query("select id from audit_fact where action like 'delegation%'"))
                .isEmpty();
    }

    @Test
    void whatIsRefusedIsNotReachable() {
        sandbox.enterprise().permitOnly(ADMINISTRATOR, ANTON);

        probe(BEA);

        assertThat(outcomeOf(BEA)).isEqualTo(ProbeOutcome.Kind.REFUSED);
        assertThat(heard.of(BEA).words().orElseThrow().error()).isNotBlank();
        assertThat(standing()).isEmpty();
        assertThat(outcome("hugo", BEA)).isEqualTo("notLinked");
    }

    @Test
    void aQuestionThatCronofyDoesNotTakeProvesNothing() {
        sandbox.fault("serviceAccountAuthorizations", Trouble.status(403).once());

        probe(BEA);

        assertThat(outcomeOf(BEA)).isEqualTo(ProbeOutcome.Kind.NOT_TAKEN);
    }

    @Test
    void isRepeatedButNotWhileOneIsUnderWayNorOfWhatIsReached() {
        sandbox.callbacks().hold();
        assertThat(probe(BEA)).isTrue();
        assertThat(probe(BEA)).isFalse();
        assertThat(enrol(BEA)).isZero();
        requestBecomes("PENDING", BEA);
        sandbox.callbacks().release();
        sandbox.callbacks().send();
        outcomeOf(BEA);
        heard.forget();

        await().until(() -> probe(BEA));
        outcomeOf(BEA);

        await().until(() -> enrol(BEA) == 1);
        becomes(LINKED, 1);
        assertThat(probe(BEA)).isFalse();
    }

    private boolean probe(String mailbox) {
        return in(() -> enrolments.probe(account, mailbox, GENERATION));
    }

    private ProbeOutcome.Kind outcomeOf(String mailbox) {
        await().until(() -> heard.of(mailbox) != null);
        return heard.of(mailbox).kind();
    }
}
