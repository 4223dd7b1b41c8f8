package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The best route that works is used; when it dies, the next one is, within the same look. */
@QuarkusTest
class RouteChoiceTest extends DelegationStory {

    @Test
    void aDeadRouteIsReplacedByTheNextWithinTheLook() {
        viaBoth();
        known("rita", YUKI, "delegation");

        kill("grantor = (select id from link where kind = 'PERSONAL')");

        known("rita", YUKI, "primaryLink");
        known("rita", YUKI, "primaryLink");
    }

    @Test
    void whenNoneWorksTheReasonIsHonestAndAWishMendsIt() {
        reach("rita", YUKI);
        sandbox.withdrawSharing(YUKI, RITA);
        sandbox.expireAccessTokens();
        letHealthAge();

        assertThat(outcome("rita", YUKI)).isEqualTo("disconnected");
        assertThat(outcome("rita", YUKI)).isEqualTo("disconnected");
        assertThat(asked()).hasSize(1);

        ask("rita", YUKI).statusCode(202).body("state", equalTo("pending"));
        await().atMost(Duration.ofSeconds(30)).until(() -> "REFUSED".equals(stateOfRequest(YUKI)));
        sandbox.withdrawSharing(YUKI);
        ask("rita", YUKI).statusCode(202);

        reach("rita", YUKI);
    }

    @Test
    void whatWasObtainedThroughADeadPrimaryLinkGoesOnByItsOwnTokens() {
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        reach("hugo", YUKI);
        sandbox.disconnect("ada@acme.example");
        letHealthAge();

        known("hugo", YUKI, "primaryLink");
        assertThat(outcome("hugo", "ada@acme.example")).isEqualTo("disconnected");
        assertThat(outcome("hugo", IVAN)).isEqualTo("disconnected");
    }

    @Test
    void whatWasBegunThroughALinkThatBrokeIsAskedForThroughThePrimaryLink() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        sandbox.disconnect(RITA);
        letHealthAge();
        assertThat(outcome("rita", RITA)).isEqualTo("disconnected");
        assertThat(outcome("rita", YUKI)).isEqualTo("disconnected");

        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        sandbox.callbacks().send();

        reach("rita", YUKI);
        known("rita", YUKI, "primaryLink");
    }

    @Test
    void anAdministratorAsksForAllWhatTheyReachThemselves() {
        link("ada", "office365", "ada@acme.example");
        reach("ada", YUKI);
        frontEnd.linkPrimary("ada", "office365", ROOM);

        api.as("ada")
                .put("/v1/integration/business-connect/primary-link/delegations/{mailbox}", YUKI)
                .then()
                .statusCode(202)
                .body("state", equalTo("pending"));

        reach("hugo", YUKI);
    }

    @Test
    void unlinkingEndsWhatWasObtainedThroughIt() {
        reach("rita", YUKI);

        unlink("rita");

        assertThat(outcome("rita", YUKI)).isEqualTo("notLinked");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sandbox.authorizedMailboxes().isEmpty());
        assertThat(owner.query("select id from delegation_request")).isEmpty();
    }

    @Test
    void administratorsSeeWhichRouteIsUsedByWhomAndWhyNotTheOthers() {
        viaBoth();

        routes().body("standing", equalTo("confirmed"))
                .body("routes.find { it.kind == 'delegation' }.usedBy", contains("rita"))
                .body("routes.find { it.kind == 'primaryLink' }.usedBy", contains("everybody"));
        kill("grantor = (select id from link where kind = 'PERSONAL')");
        known("rita", YUKI, "primaryLink");

        routes().body("routes.find { it.kind == 'delegation' }.whyNot", equalTo("disconnected"))
                .body("routes.find { it.kind == 'primaryLink' }.whyNot", nullValue())
                .body("routes.find { it.kind == 'primaryLink' }.usedBy", contains("everybody"))
                .body("requests.state", contains("granted", "granted"));
    }

    @Test
    void colleaguesAreThoseReachedThoseAskedForAndThoseListed() {
        sandbox.callbacks().hold();
        reachNow(YUKI);
        look("rita", IVAN);
        requestBecomes("PENDING", IVAN);

        api.as("rita")
                .get("/v1/me/colleagues")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("colleagues.mailbox", not(hasItem(RITA)))
                .body("colleagues.find { it.mailbox == '%s' }.state".formatted(YUKI), equalTo("reachable"))
                .body("colleagues.find { it.mailbox == '%s' }.route".formatted(YUKI), equalTo("delegation"))
                .body("colleagues.find { it.mailbox == '%s' }.state".formatted(IVAN), equalTo("pending"))
                .body("colleagues.find { it.mailbox == '%s' }.state".formatted(ROOM), equalTo("notAsked"))
                .body("colleagues.find { it.mailbox == '%s' }.resource".formatted(ROOM), equalTo(true));
        assertThat(asked()).hasSize(2);
    }

    private void reachNow(String mailbox) {
        look("rita", mailbox);
        requestBecomes("PENDING", mailbox);
        sandbox.callbacks().release();
        reach("rita", mailbox);
    }

    /** Rita reaches Yuki through her own link, everybody else through the primary link. */
    private void viaBoth() {
        reach("rita", YUKI);
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        api.as("ada")
                .put("/v1/integration/business-connect/primary-link/delegations/{mailbox}", YUKI)
                .then()
                .statusCode(202);
        reach("hugo", YUKI);
    }

    /** Its tokens are refused, for good. */
    private void kill(String which) {
        owner.execute("""
                update link set state = 'DISCONNECTED', reason = 'AUTHORIZATION_REVOKED', access_token = null,
                       refresh_token = null, checked_at = now() where kind = 'DELEGATION' and %s""".formatted(which));
    }

    private ValidatableResponse routes() {
        return api.as("ada")
                .get("/v1/integration/routes/{mailbox}", YUKI)
                .then()
                .statusCode(200);
    }
}
