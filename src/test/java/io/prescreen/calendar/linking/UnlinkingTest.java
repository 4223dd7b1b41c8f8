package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a link, here and at Cronofy. */
@QuarkusTest
class UnlinkingTest extends StoryTest {

    private static final String RITA = "rita@acme.example";
    private static final String ROOM = "room-turing@acme.example";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void revokesTheAuthorizationAndForgetsTheLink() {
        link("rita", "office365", RITA);

        unlink("rita");

        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(owner.query("select links from upstream_grant")).isEmpty();
        connection("rita").body("connected", equalTo(false));
        freeBusy("rita", Api.thisWeek("Europe/Vienna", RITA))
                .statusCode(200)
                .body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @Test
    void isTheSameWhenRepeated() {
        link("rita", "office365", RITA);
        unlink("rita");
        sandbox.forgetJournal();

        unlink("rita");
        unlink("ivan");

        assertThat(sandbox.journal("revoke")).isEmpty();
    }

    @Test
    void erasesTheTokensAtOnceAndIsRevokedLaterWhenCronofyIsAway() {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));

        unlink("rita");

        assertThat(owner.query("select state from link where access_token is null and refresh_token is null"
                        + " and calendars is null and relink_url is null"))
                .containsExactly("REVOKING");
        connection("rita").body("connected", equalTo(false));
        assertThat(sandbox.authorizedMailboxes()).containsExactly(RITA);
        sandbox.noFaults();
        letTheNextRevocationBegin();
        await().until(sandbox::authorizedMailboxes, List::isEmpty);
        await().until(() -> owner.query("select id from link"), List::isEmpty);
    }

    @Test
    void triesAgainUntilCronofyIsBack() {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));
        unlink("rita");
        int tries = sandbox.journal("revoke").size();

        letTheNextRevocationBegin();

        await().until(() -> sandbox.journal("revoke").size() > tries);
        assertThat(owner.query("select state from link")).containsExactly("REVOKING");
        assertThat(sandbox.authorizedMailboxes()).containsExactly(RITA);

        // to the end, so that no try of this test is seen by the next
        sandbox.noFaults();
        await().until(() -> {
            letTheNextRevocationBegin();
            return owner.query("select id from link").isEmpty();
        });
    }

    @Test
    void thePersonCanLinkAgainAtOnce() {
        link("rita", "office365", RITA);
        unlink("rita");

        link("rita", "office365", RITA);

        connection("rita").body("connected", equalTo(true)).body("health.state", equalTo("healthy"));
        assertThat(sandbox.authorizedMailboxes()).containsExactly(RITA);
    }

    @Test
    void whatWasLinkedAgainIsNotRevokedByTheEarlierEnd() {
        link("rita", "office365", RITA);
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));
        unlink("rita");
        sandbox.noFaults();
        sandbox.forgetJournal();
        owner.execute("update upstream_grant set revoking_until = now() - interval '1 second'");

        link("rita", "office365", RITA);
        letTheNextRevocationBegin();

        await().until(() -> owner.query("select state from link"), List.of("LINKED")::equals);
        assertThat(sandbox.journal("revoke")).isEmpty();
        connection("rita").body("health.state", equalTo("healthy"));
    }

    @Test
    void linkingAnotherMailboxRevokesTheFormerOne() {
        link("rita", "office365", RITA);

        confirm("rita", returned("rita", "office365", ROOM), ROOM).statusCode(200);

        connection("rita").body("mailbox", equalTo(ROOM));
        await().until(sandbox::authorizedMailboxes, List.of(ROOM)::equals);
        await().until(() -> owner.query("select mailbox from link"), List.of(ROOM)::equals);
    }

    @Test
    void linkingTheSameMailboxAgainKeepsTheOneLink() {
        link("rita", "office365", RITA);

        link("rita", "office365", RITA);

        assertThat(owner.query("select state from link")).containsExactly("LINKED");
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
        assertThat(sandbox.journal("revoke")).isEmpty();
    }
}
