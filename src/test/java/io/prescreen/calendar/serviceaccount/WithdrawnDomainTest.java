package io.prescreen.calendar.serviceaccount;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service account still does when its mail domain is not the tenant's any more, or it does not work. */
@QuarkusTest
class WithdrawnDomainTest extends CoverageStory {

    @Test
    void lessIsAlwaysPossibleAndMoreIsNot() {
        cover(people("list", ANTON, BEA)).statusCode(200);
        backEnd.withdraw("acme.example").statusCode(204);

        add(CARLOS).spec(problem(409, "domain-not-confirmed"));
        cover(people("list", ANTON)).spec(problem(409, "domain-not-confirmed"));

        remove(ANTON).statusCode(200).body("people.mailboxes", contains(BEA));
        remove(BEA).statusCode(200);
        cover(people("none")).statusCode(200).body("people.scope", equalTo("none"));
    }

    /** It may be somebody else's by now. */
    @Test
    void nothingIsTriedThere() {
        forbid(DORA).statusCode(200);
        await().until(() -> report().extract().path("forbidden[0].state"), "notReachable"::equals);
        backEnd.withdraw("acme.example").statusCode(204);
        await().until(this::isReached);
        sandbox.forgetJournal();

        owner.execute("update forbidden_mailbox set due_at = now() - interval '1 second'");

        await().until(
                        () -> owner.query("select count(*) from forbidden_mailbox where due_at > now()"),
                        List.of("1")::equals);
        assertThat(owner.query("select count(*) from delegation_request where mailbox = '" + DORA
                        + "' and state in ('ASKING', 'PENDING')"))
                .containsExactly("0");
        assertThat(sandbox.journal("serviceAccountAuthorizations")).isEmpty();
    }

    @Test
    void thatItDoesNotWorkIsNoticedWhileNobodyLooks() {
        cover(people("list", ANTON)).statusCode(200);
        sandbox.enterprise().revoke(ACCOUNT);
        owner.execute("update link set checked_at = now() - interval '1 hour' where kind = 'SERVICE_ACCOUNT'");

        letTheBackgroundLookAgain();

        assertThat(owner.query("select state from link where kind = 'SERVICE_ACCOUNT'"))
                .containsExactly("DISCONNECTED");
    }
}
