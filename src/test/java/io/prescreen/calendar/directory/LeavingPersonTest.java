package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is no longer a user of Prescreen: nothing is left that could be used in their name. */
@QuarkusTest
class LeavingPersonTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String IVAN = "ivan@acme.example";
    private static final String ROOM = "room-turing@acme.example";

    @BeforeEach
    void ritaAndIvanAreListed() {
        api.activate("ada");
        backEnd.confirm("acme.example");
        backEnd.list("rita", RITA);
        backEnd.list("ivan", IVAN);
    }

    @Test
    void theirEntryAndTheirLinkGoAndNobodyElses() {
        link("rita", "office365", RITA);
        link("ivan", "gsuite", IVAN);

        backEnd.remove("rita").statusCode(204);

        backEnd.entry("rita").spec(problem(404, "not-found"));
        connection("rita").body("connected", equalTo(false));
        assertThat(sandbox.authorizedMailboxes()).containsExactly(IVAN);
        backEnd.entry("ivan").statusCode(200);
        connection("ivan").body("connected", equalTo(true));
        assertThat(owner.query("select person || ' ' || mailbox from audit_fact where action = 'personLeft'"))
                .containsExactly("rita " + RITA);
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        backEnd.remove("rita").statusCode(204);
        var before = owner.content();

        backEnd.remove("rita").statusCode(204);
        backEnd.remove("nobody").statusCode(204);

        assertThat(owner.content()).isEqualTo(before);
    }

    @Test
    void thoseWhoWereNeverListedLeaveToo() {
        link("yuki", "exchange", "yuki@acme.example");

        backEnd.remove("yuki").statusCode(204);

        connection("yuki").body("connected", equalTo(false));
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }

    @Test
    void whileCronofyIsAwayTheyLeaveAllTheSame() {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));

        backEnd.remove("rita").statusCode(204);

        connection("rita").body("connected", equalTo(false));
        assertThat(owner.query("select id from link where access_token is not null or refresh_token is not null"))
                .isEmpty();
        sandbox.noFaults();
        letTheNextRevocationBegin();
        await().until(sandbox::authorizedMailboxes, List::isEmpty);
    }

    @Test
    void thePersonOfTheSameNameInAnotherTenantStays() {
        link("rita", "office365", RITA);
        backEnd.of("globex").list("rita", "rita@globex.example");

        backEnd.of("globex").remove("rita").statusCode(204);

        backEnd.entry("rita").statusCode(200);
        connection("rita").body("connected", equalTo(true));
    }

    @Test
    void anAttemptUnderWayLeadsNowhere() {
        String returned = returned("rita", "office365", RITA);
        String page = begin("rita").extract().path("authorizationUrl");

        backEnd.remove("rita");

        complete("rita", returned).spec(problem(409, "link-attempt-failed"));
        browser.agree(page, "office365", RITA).then().statusCode(400);
        connection("rita").body("connected", equalTo(false));
        assertThat(owner.query("select state from link_attempt where code is not null or state <> 'FAILED'"))
                .isEmpty();
    }

    @Test
    void whatWaitsToBeConfirmedIsRevoked() {
        String attempt = returned("rita", "office365", ROOM);
        complete("rita", attempt).statusCode(409);

        backEnd.remove("rita");

        confirm("rita", attempt, ROOM).spec(problem(409, "link-attempt-failed"));
        await().until(sandbox::authorizedMailboxes, List::isEmpty);
    }

    @Test
    void whatIsAuthorizedAtThisVeryMomentIsRevoked() {
        String attempt = returned("rita", "office365", RITA);
        sandbox.fault("exchange", Map.of("mode", "delay", "delayMillis", 1500));

        List<Integer> answers = AtOnce.all(List.of(
                () -> complete("rita", attempt).extract().statusCode(), () -> removeOnceTheExchangeIsUnderWay("rita")));

        assertThat(answers).containsExactly(410, 204);
        connection("rita").body("connected", equalTo(false));
        await().until(sandbox::authorizedMailboxes, List::isEmpty);
    }

    @Test
    void delegationsToTheirMailboxEnd() {
        link("ivan", "gsuite", IVAN);
        delegate(RITA);
        delegate("yuki@acme.example");

        backEnd.remove("rita");

        assertThat(delegations()).containsExactly("yuki@acme.example");
    }

    @Test
    void delegationsToAFormerMailboxEndUnlessItIsConfirmedForSomebodyElse() {
        link("ivan", "gsuite", IVAN);
        delegate(RITA);
        backEnd.list("yuki", RITA).body("standing", equalTo("quarantined"));
        backEnd.list("yuki", "yuki@acme.example");
        assertThat(delegations()).containsExactly(RITA);

        backEnd.list("rita", "sommer@acme.example");

        assertThat(delegations()).isEmpty();
        assertThat(owner.query("select mailbox from audit_fact where action = 'delegationEnded'"))
                .containsExactly(RITA);
    }

    private int removeOnceTheExchangeIsUnderWay(String person) {
        await().until(
                        () -> owner.query("select id from link_attempt where state = 'EXCHANGING'"),
                        found -> !found.isEmpty());
        return backEnd.remove(person).extract().statusCode();
    }

    /** Ivan has obtained a delegation: as it is stored once the other side has agreed. */
    private void delegate(String mailbox) {
        owner.execute("""
                insert into link (tenant, id, kind, mailbox, grantor, provider, subject, subject_hash, profile, scope,
                                  state, linked_at, access_token, refresh_token, key_id)
                select tenant, gen_random_uuid(), 'DELEGATION', '%1$s', id, provider, 'acc_%1$s', '%1$s', 'pro_%1$s',
                       'free_busy', 'LINKED', now(), access_token, refresh_token, key_id
                  from link where kind = 'PERSONAL'""".formatted(mailbox));
    }

    private List<String> delegations() {
        return owner.query("select mailbox from link where kind = 'DELEGATION' and state <> 'REVOKING'");
    }
}
