package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By which links an organiser's calendar is written to, and by which it never is. */
@QuarkusTest
class WritingRouteTest extends DeliveryStory {

    private static final String ADA = "ada@acme.example";
    private static final String ANTON = "anton@acme.example";

    @Test
    void thePrimaryAccountsCalendarIsSharedAndNeutral() {
        frontEnd.linkPrimary("ada", "office365", ADA);
        Map<String, Object> shared = with(wanted(), "candidates", List.of());

        written("4711", with(shared, "organiser", Map.of("mailbox", ADA)));

        assertThat(titles(ADA)).containsExactly("Interview");
        assertThat(titles(LENA)).containsExactly("Interview");
        assertThat(titles(RITA)).isEmpty();
    }

    @Test
    void thePrimaryAccountIsNoWayIntoAnybodysOwnCalendar() {
        backEnd.list("ada", ADA);
        frontEnd.linkPrimary("ada", "office365", ADA);

        put("4711", with(wanted(), "organiser", Map.of("person", "ada")))
                .statusCode(400)
                .body("violations.field", contains("organiser.person"));
        assertThat(owner.query("select name from interview")).isEmpty();
    }

    @Test
    void whatSomebodyElseWasGrantedIsNoWayEither() {
        frontEnd.freeBusy(
                        "rita",
                        Map.of(
                                "people",
                                List.of("mila"),
                                "from",
                                TEN.atZone(VIENNA).toInstant().toString(),
                                "to",
                                TEN.plusHours(1).atZone(VIENNA).toInstant().toString(),
                                "timeZone",
                                VIENNA.getId()))
                .statusCode(200);
        await().until(() -> owner.query("select mailbox from link where kind = 'DELEGATION' and state = 'LINKED'")
                .contains("mila@acme.example"));

        refused("mila", "notLinked");
    }

    @Test
    void whatTheServiceAccountWasGrantedForLooksIsForLooksAlone() {
        backEnd.list("anton", ANTON);
        frontEnd.connectEnterprise("ada", "office365", ADA);
        cover(ANTON);
        await().until(() -> owner.query("select mailbox from link where kind = 'DELEGATION' and state = 'LINKED'")
                .contains(ANTON));

        refused("anton", "lookOnly");
        assertThat(sandbox.journal("writeEvent")).isEmpty();
    }

    private void refused(String organiser, String reason) {
        put("4711", with(wanted(), "organiser", Map.of("person", organiser)))
                .statusCode(409)
                .body("type", equalTo("urn:prescreen:calendar:problem:calendar-not-writable"))
                .body("reason", equalTo(reason));
        assertThat(owner.query("select name from interview")).isEmpty();
    }

    private void cover(String mailbox) {
        String account = api.as("ada")
                .get("/v1/integration/enterprise-connect")
                .then()
                .extract()
                .path("serviceAccounts[0].id");
        api.as("ada")
                .body(Map.of(
                        "people",
                        Map.of("scope", "list", "mailboxes", List.of(mailbox)),
                        "resources",
                        Map.of("scope", "none")))
                .put("/v1/integration/enterprise-connect/{id}/coverage", account)
                .then()
                .statusCode(200);
    }
}
