package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.delegation.Enrolment.State.LINKED;
import static io.prescreen.calendar.delegation.Enrolment.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.Crew;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cronofy's answers are lost, come twice or late, and replicas work beside each other or die. */
@QuarkusTest
class EnrolmentCallbacksTest extends EnrolmentStory {

    @Inject
    Backlog backlog;

    @Inject
    AskingByServiceAccount asking;

    @Inject
    Exchanging exchanging;

    @Test
    void whatIsLostIsAskedForAgain() {
        sandbox.callbacks().lose();
        enrol(BEA);
        becomes(PENDING, 1);
        sandbox.callbacks().send();
        letTheBackgroundBegin();

        becomes(LINKED, 1);
        assertThat(timesAsked(BEA)).isEqualTo(2);
    }

    @Test
    void whatComesTwiceHasNoEffect() {
        sandbox.callbacks().set("copies", 2);
        List<String> crowd = sandbox.enterprise().crowd("acme.example", 30);
        enrol(crowd.toArray(String[]::new));

        becomes(LINKED, 30);

        assertThat(sandbox.callbacks()
                        .replay(sandbox.callbacks().of(crowd.get(0)).get(0)))
                .isEqualTo(204);
        assertThat(counted(LINKED)).isEqualTo(30);
        assertThat(sandbox.journal("exchange")).hasSize(32);
        assertThat(owner.query("select id from link where kind = 'DELEGATION'")).hasSize(30);
    }

    @Test
    void manyThatComeAtOnceAreTakenUpAFewAtATime() {
        sandbox.callbacks().hold();
        List<String> crowd = sandbox.enterprise().crowd("acme.example", 100);
        enrol(crowd.toArray(String[]::new));
        becomes(PENDING, 100);

        sandbox.callbacks().release();

        becomes(LINKED, 100);
    }

    @Test
    void twoReplicasNeverAskTwice() {
        List<String> crowd = sandbox.enterprise().crowd("acme.example", 300);
        Crew anotherAsking =
                backlog.crew(new TenantQuestion.DueWork("claim_enrolments_to_ask", 60, 50), 4, asking::ask);
        Crew anotherExchanging = backlog.crew(
                new TenantQuestion.DueWork("claim_enrolments_to_exchange", 60, 1),
                8,
                due -> exchanging.exchange(due.get(0)));
        enrol(crowd.toArray(String[]::new));

        await().until(() -> {
            Stream.of(anotherAsking, anotherExchanging).forEach(Crew::wake);
            return counted(LINKED) == 300;
        });

        assertThat(timesAsked(crowd).values()).containsOnly(1L);
        assertThat(sandbox.journal("exchange")).hasSize(302);
    }

    @Test
    void whoeverDiesBetweenClaimingAndAskingIsFollowedByAnother() {
        owner.execute("update link set state = 'DISCONNECTED' where kind = 'SERVICE_ACCOUNT'");
        enrol(BEA);
        owner.execute("update delegation_request set due_at = now() + interval '1 hour', attempts = 1");
        owner.execute("update link set state = 'LINKED' where kind = 'SERVICE_ACCOUNT'");
        letTheBackgroundBegin();

        becomes(LINKED, 1);
        assertThat(timesAsked(BEA)).isEqualTo(1);
    }
}
