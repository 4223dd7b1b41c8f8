package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people leave behind when they do not come back. */
@QuarkusTest
class UnfinishedAttemptTest extends StoryTest {

    private static final String ROOM = "room-turing@acme.example";
    private static final String EXPIRE = "update link_attempt set expires_at = now() - interval '1 second'";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void anAuthorizationThatNobodyConfirmedIsRevoked() {
        String attempt = returned("rita", "office365", ROOM);
        complete("rita", attempt).statusCode(409);
        assertThat(sandbox.authorizedMailboxes()).containsExactly(ROOM);

        owner.execute(EXPIRE);

        await().until(sandbox::authorizedMailboxes, List::isEmpty);
        await().untilAsserted(
                        () -> assertThat(owner.query("select id from link")).isEmpty());
        assertThat(owner.query("select subject_hash from upstream_grant")).isEmpty();
        confirm("rita", attempt, ROOM).spec(problem(410, "link-attempt-expired"));
    }

    @Test
    void anUnconfirmedAuthorizationThatSomebodyElseUsesStays() {
        link("cora-acme", "office365", "cora@consulting.example");
        complete("rita", returned("rita", "office365", "cora@consulting.example"))
                .statusCode(409);

        owner.execute(EXPIRE);

        await().until(() -> owner.query("select id from link_attempt where granted is not null"), List::isEmpty);
        await().until(() -> owner.query("select id from link where state = 'REVOKING'"), List::isEmpty);
        assertThat(sandbox.journal("revoke")).isEmpty();
        assertThat(sandbox.authorizedMailboxes()).containsExactly("cora@consulting.example");
    }

    @Test
    void aCodeThatNobodyUsedIsErasedAndTheAttemptIsRememberedForADay() {
        String attempt = returned("rita", "office365", "rita@acme.example");

        owner.execute(EXPIRE);

        await().until(() -> owner.query("select id from link_attempt where code is not null"), List::isEmpty);
        complete("rita", attempt).spec(problem(410, "link-attempt-expired"));
        owner.execute("update link_attempt set expires_at = now() - interval '25 hours'");
        await().until(() -> owner.query("select id from link_attempt"), List::isEmpty);
        complete("rita", attempt).spec(problem(404, "not-found"));
    }
}
