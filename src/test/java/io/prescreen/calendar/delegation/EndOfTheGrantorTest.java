package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was obtained through a link ends with it; what others hold of the same authorisation goes on. */
@QuarkusTest
class EndOfTheGrantorTest extends DelegationStory {

    private static final String PRIMARY = "/v1/integration/business-connect/primary-link";
    private static final String RESET = "/v1/integration/business-connect/reset";

    @Test
    void unlinkingEndsWhatWasObtainedThroughTheLink() {
        reach("rita", YUKI);
        assertThat(sandbox.authorizedMailboxes()).containsExactlyInAnyOrder(RITA, YUKI);

        unlink("rita");

        assertThat(owner.query("select id from link where state <> 'REVOKING' or access_token is not null"
                        + " or refresh_token is not null"))
                .isEmpty();
        nothingIsLeft();
        assertThat(outcome("rita", YUKI)).isEqualTo("notLinked");
    }

    @Test
    void theOwnLinkOfTheColleagueGoesOn() {
        link("yuki", "exchange", YUKI);
        reach("rita", YUKI);
        assertThat(owner.query("select links from upstream_grant order by 1")).containsExactly("1", "2");

        unlink("rita");

        await().until(sandbox::authorizedMailboxes, List.of(YUKI)::equals);
        await().until(() -> owner.query("select kind from link"), List.of("PERSONAL")::equals);
        known("yuki", YUKI, "personalLink");
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
    }

    @Test
    void alsoWhenCronofyHearsOfTheLinkBeforeItsDelegations() {
        reach("rita", YUKI);
        sandbox.fault("revoke", Trouble.status(503).once());

        unlink("rita");

        await().until(() -> {
            letTheNextRevocationBegin();
            return owner.query("select id from link").isEmpty();
        });
        nothingIsLeft();
    }

    @Test
    void thePreviewOfThePrimaryLinkNamesWhatItsWithdrawalEnds() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        reach("ivan", YUKI);
        reach("ivan", RITA);
        known("ivan", YUKI, "primaryLink");
        known("rita", RITA, "personalLink");

        api.as("ada")
                .get(PRIMARY + "/withdrawal")
                .then()
                .statusCode(200)
                .body("mailboxes.mailbox", equalTo(List.of(ROOM, RITA, YUKI)))
                .body("mailboxes.through", equalTo(List.of("primaryLink", "delegation", "delegation")))
                .body("mailboxes.otherRoutes", equalTo(List.of(false, true, false)))
                .body("delegations", equalTo(2))
                .body("withoutRoute", equalTo(2));
        api.as("ada").delete(PRIMARY).then().statusCode(204);

        await().until(sandbox::authorizedMailboxes, List.of(RITA)::equals);
        assertThat(outcome("ivan", YUKI)).isEqualTo("notLinked");
        known("rita", RITA, "personalLink");
    }

    @Test
    void aNewPrimaryAccountAsksAnew() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        reach("ivan", YUKI);

        frontEnd.linkPrimary("ada", "office365", "room-hopper@acme.example");

        reach("ivan", YUKI);
        known("ivan", YUKI, "primaryLink");
        await().until(
                        () -> List.copyOf(owner.query("select mailbox from link order by 1")),
                        List.of(RITA, "room-hopper@acme.example", YUKI)::equals);
    }

    /** One account at Cronofy: its former revocation takes along what is just being granted. */
    @Test
    void whatARevocationTookAlongBeforeItBecameALinkIsAskedForAnew() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        reach("ivan", YUKI);
        sandbox.fault("revoke", Trouble.status(503));
        frontEnd.linkPrimary("ada", "office365", "room-hopper@acme.example");
        sandbox.forgetJournal();
        sandbox.fault("exchange", Map.of("mode", "late", "delayMillis", 3_000, "times", 1));
        look("ivan", YUKI);
        await().until(() -> !sandbox.journal("exchange").isEmpty());

        letTheTroubleBeOver();
        letTheNextRevocationBegin();

        await().until(() -> !sandbox.authorizedMailboxes().contains(YUKI));
        reach("ivan", YUKI);
        known("ivan", YUKI, "primaryLink");
    }

    @Test
    void aResetEndsDelegationsToo() {
        reach("rita", YUKI);
        frontEnd.linkPrimary("ada", "office365", ROOM);
        List<Map<String, Object>> before = removals();
        assertThat(before)
                .extracting(removal -> removal.get("kind") + " " + removal.get("mailbox"))
                .contains("delegation " + YUKI, "personalLink " + RITA, "primaryLink " + ROOM);

        String id = api.as("ada")
                .delete("/v1/integration/business-connect")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(
                        () -> api.as("ada")
                                .get("/v1/integration/resets/{id}", id)
                                .then()
                                .extract()
                                .path("state"),
                        "finished"::equals);

        List<Map<String, Object>> removed = api.as("ada")
                .get("/v1/integration/resets/{id}", id)
                .then()
                .extract()
                .path("removed");
        assertThat(removed).containsExactlyInAnyOrderElementsOf(before);
        assertThat(owner.query("select id from link")).isEmpty();
        nothingIsLeft();
    }

    private List<Map<String, Object>> removals() {
        return api.as("ada").get(RESET).then().statusCode(200).extract().path("removals");
    }

    private void nothingIsLeft() {
        await().until(sandbox::authorizedMailboxes, List::isEmpty);
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        await().until(() -> owner.query("select links from upstream_grant"), List::isEmpty);
    }
}
