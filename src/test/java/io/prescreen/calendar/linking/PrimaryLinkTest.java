package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The general primary account: an administrator links it, the tenant has it. */
@QuarkusTest
class PrimaryLinkTest extends StoryTest {

    private static final String PRIMARY = "/v1/integration/business-connect/primary-link";
    private static final String ROOM = "room-turing@acme.example";
    private static final String OTHER_ROOM = "room-hopper@acme.example";
    private static final String ADA = "ada@acme.example";

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void everybodyOfTheTenantReachesItsMailbox() {
        frontEnd.linkPrimary("ada", "office365", ROOM);

        look("rita", ROOM)
                .body("mailboxes[0].status", equalTo("known"))
                .body("mailboxes[0].route", equalTo("primaryLink"));
        api.asServiceOf("acme")
                .body(Api.thisWeek("Europe/Vienna", ROOM))
                .post("/v1/free-busy")
                .then()
                .body("mailboxes[0].route", equalTo("primaryLink"));
        primary()
                .body("linked", equalTo(true))
                .body("mailbox", equalTo(ROOM))
                .body("provider", equalTo("office365"))
                .body("health.state", equalTo("healthy"));
        api.as("rita").get("/v1/integration").then().body("businessConnect.primaryLink.mailbox", equalTo(ROOM));
    }

    @Test
    void anotherTenantDoesNotKnowOfIt() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        api.activate("gina");

        look("gina", ROOM).body("mailboxes[0].reason", equalTo("notLinked"));
        api.as("gina").get(PRIMARY).then().body("linked", equalTo(false)).body("mailbox", nullValue());
    }

    @Test
    void evenTheOwnMailboxIsConfirmedByName() {
        String attempt = frontEnd.returnedForPrimary("ada", "office365", ADA);

        complete("ada", attempt)
                .spec(problem(409, "mailbox-confirmation-required"))
                .body("mailbox", equalTo(ADA));
        primary().body("linked", equalTo(false));

        confirm("ada", attempt, ADA).statusCode(200).body("purpose", equalTo("primary"));
        primary().body("linked", equalTo(true));
        connection("ada").body("connected", equalTo(false));
    }

    @Test
    void itIsForAdministratorsAlone() {
        api.as("rita")
                .body(Map.of("returnTo", "https://app.prescreen.example/settings"))
                .post(PRIMARY + "/link-attempts")
                .then()
                .spec(problem(403, "access-denied"));
        api.as("rita").get(PRIMARY).then().spec(problem(403, "access-denied"));
        api.as("rita").get(PRIMARY + "/withdrawal").then().spec(problem(403, "access-denied"));
        api.as("rita").delete(PRIMARY).then().spec(problem(403, "access-denied"));
        api.asServiceOf("acme").get(PRIMARY).then().spec(problem(403, "access-denied"));
    }

    @Test
    void whoIsNoLongerAnAdministratorCannotComplete() {
        String attempt = frontEnd.returnedForPrimary("ada", "office365", ROOM);
        String plain = tokens.of("ada", "roles", List.of("calendar-user"));

        api.withToken(plain)
                .body(Map.of("mailbox", ROOM))
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then()
                .spec(problem(403, "access-denied"));

        assertThat(sandbox.journal("exchange")).isEmpty();
        primary().body("linked", equalTo(false));
    }

    @Test
    void anotherAdministratorCannotCompleteWhatOneBegan() {
        String attempt = frontEnd.returnedForPrimary("ada", "office365", ROOM);

        api.withToken(administrator("rita"))
                .body(Map.of("mailbox", ROOM))
                .post("/v1/link-attempts/{id}/completion", attempt)
                .then()
                .spec(problem(404, "not-found"));
    }

    @Test
    void twoAdministratorsAtOnceMakeOne() {
        String adas = frontEnd.returnedForPrimary("ada", "office365", ROOM);
        String ritas = returnedAsAdministrator("rita", OTHER_ROOM);

        List<ValidatableResponse> answers =
                AtOnce.all(List.of(() -> confirm("ada", adas, ROOM), () -> api.withToken(administrator("rita"))
                        .body(Map.of("mailbox", OTHER_ROOM))
                        .post("/v1/link-attempts/{id}/completion", ritas)
                        .then()));

        answers.forEach(answer -> answer.statusCode(200));
        String left = primary().extract().path("mailbox");
        await().until(() -> owner.query("select mailbox from link"), List.of(left)::equals);
        assertThat(sandbox.authorizedMailboxes()).containsExactly(left);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
        assertThat(facts()).containsExactly("primaryLinkEstablished", "primaryLinkReplaced");
    }

    @Test
    void theSameMailboxAsOnesOwnIsCounted() {
        link("ada", "office365", ADA);
        frontEnd.linkPrimary("ada", "office365", ADA);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("2");

        unlink("ada");

        assertThat(sandbox.journal("revoke")).isEmpty();
        look("rita", ADA).body("mailboxes[0].status", equalTo("known"));
        link("ada", "office365", ADA);
        withdraw();
        assertThat(sandbox.journal("revoke")).isEmpty();
        look("ada", ADA).body("mailboxes[0].route", equalTo("personalLink"));
        unlink("ada");
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
    }

    @Test
    void itOutlivesThePersonWhoLinkedIt() {
        api.asServiceOf("acme")
                .body(Map.of("mailbox", ADA, "displayName", "Ada Brandt"))
                .put("/v1/directory/people/ada")
                .then()
                .statusCode(200);
        frontEnd.linkPrimary("ada", "office365", ADA);

        api.asServiceOf("acme").delete("/v1/directory/people/ada").then().statusCode(204);

        primary().body("linked", equalTo(true));
        assertThat(sandbox.authorizedMailboxes()).contains(ADA);
    }

    @Test
    void theSameMailboxInTwoTenantsLivesTwoLives() {
        String cora = "cora@consulting.example";
        api.activate("gina");
        frontEnd.linkPrimary("ada", "office365", cora);
        frontEnd.linkPrimary("gina", "office365", cora);

        withdraw();

        assertThat(sandbox.journal("revoke")).isEmpty();
        look("omar", cora).body("mailboxes[0].status", equalTo("known"));
        look("rita", cora).body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @Test
    void anotherAccountTakesItsPlace() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        api.as("ada")
                .get(PRIMARY + "/withdrawal")
                .then()
                .body("mailboxes.mailbox", contains(ROOM))
                .body("mailboxes[0].through", equalTo("primaryLink"))
                .body("mailboxes[0].otherRoutes", equalTo(false))
                .body("withoutRoute", equalTo(1));

        frontEnd.linkPrimary("ada", "office365", OTHER_ROOM);

        primary().body("mailbox", equalTo(OTHER_ROOM));
        await().until(sandbox::authorizedMailboxes, List.of(OTHER_ROOM)::equals);
        assertThat(facts()).containsExactly("primaryLinkEstablished", "primaryLinkReplaced");
    }

    @Test
    void theSameAccountAgainStaysTheSameLink() {
        frontEnd.linkPrimary("ada", "office365", ROOM);
        String id = owner.query("select id from link").get(0);

        frontEnd.linkPrimary("ada", "office365", ROOM);

        assertThat(owner.query("select id from link")).containsExactly(id);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
    }

    @Test
    void itsWithdrawalIsTheSameWhenRepeated() {
        frontEnd.linkPrimary("ada", "office365", ROOM);

        withdraw();
        withdraw();

        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
        look("rita", ROOM).body("mailboxes[0].reason", equalTo("notLinked"));
        assertThat(facts()).containsExactly("primaryLinkEstablished", "primaryLinkWithdrawn");
        api.as("ada").get(PRIMARY + "/withdrawal").then().statusCode(200).body("mailboxes.size()", equalTo(0));
    }

    @Test
    void nothingBeginsWhileTheIntegrationIsOff() {
        owner.execute("update integration set state = 'INACTIVE'");

        frontEnd.tryToBeginPrimary("ada").spec(problem(409, "integration-inactive"));
    }

    private ValidatableResponse primary() {
        return api.as("ada").get(PRIMARY).then().statusCode(200);
    }

    private void withdraw() {
        api.as("ada").delete(PRIMARY).then().statusCode(204);
    }

    private ValidatableResponse look(String person, String mailbox) {
        return freeBusy(person, Api.thisWeek("Europe/Vienna", mailbox)).statusCode(200);
    }

    private List<String> facts() {
        return owner.query("select action from audit_fact where action like 'primary%' order by at");
    }

    private String administrator(String person) {
        return tokens.of(person, "roles", List.of("calendar-admin", "calendar-user"));
    }

    private String returnedAsAdministrator(String person, String mailbox) {
        String page = api.withToken(administrator(person))
                .body(Map.of("returnTo", "https://app.prescreen.example/settings"))
                .post(PRIMARY + "/link-attempts")
                .then()
                .statusCode(201)
                .extract()
                .path("authorizationUrl");
        return frontEnd.comesBack(page, "office365", mailbox);
    }
}
