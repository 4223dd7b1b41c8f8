package io.prescreen.calendar.delegation;

import static io.prescreen.calendar.delegation.Enrolment.State.ASKING;
import static io.prescreen.calendar.delegation.Enrolment.State.DISCONNECTED;
import static io.prescreen.calendar.delegation.Enrolment.State.LINKED;
import static io.prescreen.calendar.delegation.Enrolment.State.PENDING;
import static io.prescreen.calendar.delegation.Enrolment.State.QUARANTINED;
import static io.prescreen.calendar.delegation.Enrolment.State.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mailboxes that a service account is to reach: asked for in batches, each once, and reached by everybody. */
@QuarkusTest
class EnrolmentTest extends EnrolmentStory {

    @AfterEach
    void cronofyIsBack() {
        sandbox.noFaults();
    }

    @Test
    void manyAreAskedForFiftyAtATime() {
        List<String> crowd = sandbox.enterprise().crowd("acme.example", 120);

        assertThat(enrol(crowd.toArray(String[]::new))).isEqualTo(120);

        becomes(LINKED, 120);
        assertThat(askedThroughServiceAccounts()).hasSizeBetween(3, 5);
        assertThat(timesAsked(crowd).values()).containsOnly(1L);
        assertThat(in(() -> enrolments.counts(account)).grantedLastMinute()).isEqualTo(120);
        assertThat(in(() -> enrolments.list(account, Optional.of(LINKED), "person-00100@acme.example", 5)))
                .extracting(Enrolment::mailbox)
                .containsExactlyElementsOf(crowd.subList(100, 105));
        assertThat(enrol(crowd.toArray(String[]::new))).isZero();
    }

    @Test
    void everybodyReachesThemWithoutAnybodyAsking() {
        sandbox.callbacks().hold();
        enrol(BEA.toUpperCase(java.util.Locale.ROOT));
        becomes(PENDING, 1);
        assertThat(outcome("hugo", BEA)).isEqualTo("pending");
        sandbox.callbacks().release();
        becomes(LINKED, 1);

        known("hugo", BEA, "serviceAccount");
        assertThat(asked()).isEmpty();
        api.as("hugo")
                .get("/v1/me/colleagues")
                .then()
                .statusCode(200)
                .body("colleagues.find { it.mailbox == '%s' }.route".formatted(BEA), equalTo("serviceAccount"));
        api.as("ada")
                .get("/v1/integration/routes/" + BEA)
                .then()
                .statusCode(200)
                .body("routes.kind", hasItem("serviceAccount"))
                .body("requests.through", hasItem("serviceAccount"));
    }

    @Test
    void routesGoWithTheirModel() {
        enrol(BEA);
        becomes(LINKED, 1);
        owner.execute("update integration set state = 'INACTIVE' where model = 'BUSINESS_CONNECT'");
        known("hugo", BEA, "serviceAccount");
        assertThat(outcome("rita", RITA)).isEqualTo("notLinked");

        owner.execute("update integration set state = 'RESETTING' where model = 'ENTERPRISE_CONNECT'");
        assertThat(outcome("hugo", BEA)).isEqualTo("inactive");

        owner.execute("update integration set state = 'ACTIVE' where model = 'BUSINESS_CONNECT'");
        assertThat(outcome("hugo", BEA)).isEqualTo("notLinked");
        assertThat(outcome("rita", RITA)).isEqualTo("known");
    }

    @Test
    void aRefusalStandsWithItsWordsUntilAnAdministratorWishes() {
        sandbox.refuse(BEA, "Not this one.");
        enrol(BEA, LENA);
        becomes(REFUSED, 2);

        assertThat(of(BEA).refusal().orElseThrow().description()).isEqualTo("Not this one.");
        assertThat(outcome("hugo", BEA)).isEqualTo("refused");
        look("hugo", BEA).body(not(containsString("Not this one")));
        assertThat(enrol(BEA)).isZero();
        sandbox.sharing(BEA, java.util.Map.of("answer", "allow"));
        assertThat(in(() -> enrolments.askAgain(account, BEA, GENERATION))).isTrue();

        becomes(LINKED, 1);
        assertThat(in(() -> enrolments.askAgain(account, BEA, GENERATION))).isFalse();
        assertThat(standing()).containsEntry(LENA, REFUSED);
    }

    @Test
    void anotherMailboxThanAskedForIsGivenBack() {
        sandbox.mixUp(BEA, ANTON);
        enrol(BEA);

        becomes(QUARANTINED, 1);

        await().until(() -> !sandbox.authorizedMailboxes().contains(ANTON));
        assertThat(outcome("hugo", BEA)).isEqualTo("quarantined");
        assertThat(owner.query("select id from link where kind = 'DELEGATION' and state = 'LINKED'"))
                .isEmpty();
    }

    @Test
    void whatIsWithdrawnEndsAtCronofyToo() {
        enrol(BEA);
        becomes(LINKED, 1);
        sandbox.callbacks().hold();
        enrol(ANTON);
        becomes(PENDING, 1);

        assertThat(in(() -> enrolments.withdraw(account, List.of(BEA, ANTON, "x@acme.example"))))
                .isEqualTo(2);

        assertThat(standing()).isEmpty();
        assertThat(outcome("hugo", BEA)).isEqualTo("notLinked");
        await().until(() -> !sandbox.authorizedMailboxes().contains(BEA));
    }

    @Test
    void oneThatCronofyDoesNotTakeDoesNotKeepTheOthersFromBeingAsked() {
        List<String> crowd = sandbox.enterprise().crowd("acme.example", 20);
        enrol("no mailbox");
        enrol(crowd.toArray(String[]::new));

        becomes(LINKED, 20);

        becomes(REFUSED, 1);
        assertThat(of("no mailbox").refusal().orElseThrow().error()).isEqualTo("rejected");
    }

    @Test
    void theLimitInTheMiddlePutsItOff() {
        List<String> crowd = sandbox.enterprise().crowd("acme.example", 60);
        sandbox.fault("exchange", Trouble.status(429).retryAfter("1").times(5));
        sandbox.fault(
                "serviceAccountAuthorizations",
                Trouble.status(429).retryAfter("1").once());
        enrol(crowd.toArray(String[]::new));

        becomes(LINKED, 60);
        assertThat(owner.query("select max(useless_codes) from delegation_request"))
                .containsExactly("0");
    }

    @Test
    void aServiceAccountThatIsRevokedMeanwhileIsNotAskedThrough() {
        sandbox.fault("serviceAccountAuthorizations", Trouble.status(503).once());
        enrol(BEA);
        await().until(() -> askedThroughServiceAccounts().size() == 1);
        sandbox.enterprise().revoke(ADMINISTRATOR);
        await().until(
                        () -> {
                            letTheBackgroundBegin();
                            return owner.query("select state from link where kind = 'SERVICE_ACCOUNT'");
                        },
                        List.of("DISCONNECTED")::equals);
        sandbox.forgetJournal();
        letTheBackgroundBegin();
        assertThat(outcome("hugo", BEA)).isEqualTo("disconnected");
        assertThat(counted(ASKING)).isEqualTo(1);
        // one that was on its way when the revocation was noticed may have been answered with 401
        assertThat(askedThroughServiceAccounts())
                .noneMatch(call -> call.get("status").equals(202));

        assertThat(connect()).isEqualTo(account);
        letTheBackgroundBegin();

        becomes(LINKED, 1);
    }

    @Test
    void aLinkWhoseAuthorisationIsGoneIsAskedForAnew() {
        enrol(BEA);
        becomes(LINKED, 1);
        sandbox.withdrawAuthorization(BEA);
        sandbox.expireAccessTokens();
        letHealthAge();
        assertThat(outcome("hugo", BEA)).isEqualTo("disconnected");
        assertThat(counted(DISCONNECTED)).isEqualTo(1);

        assertThat(enrol(BEA)).isEqualTo(1);

        becomes(LINKED, 1);
        known("hugo", BEA, "serviceAccount");
    }
}
