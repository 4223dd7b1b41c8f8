package io.prescreen.calendar.audit;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Administrators and services read all of their tenant; others what concerns them. */
@QuarkusTest
class ReadingAuditTest extends AuditStory {

    private static final String CORA = "cora@consulting.example";

    @BeforeEach
    void someLinks() {
        api.activate("ada");
        api.activate("gina");
        link("rita", "office365", "rita@acme.example");
        link("ivan", "gsuite", "ivan@acme.example");
    }

    @Test
    void anAdministratorReadsAllOfTheTenantNewestFirst() {
        freeBusy("rita", Api.thisWeek("UTC", "rita@acme.example")).statusCode(200);

        audit("ada")
                .body(
                        "facts.action",
                        contains("availabilityRead", "linkEstablished", "linkEstablished", "integrationActivated"))
                .body("facts.person", contains("rita", "ivan", "rita", null))
                .body("facts[0].actor.kind", equalTo("person"))
                .body("facts[0].actor.id", equalTo("rita"))
                .body("facts[0].mailbox", equalTo("rita@acme.example"))
                .body("facts[0].route", equalTo("personalLink"))
                .body("facts[0].details.keySet()", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void aServiceReadsTheTenantThatItNamesOrWhatThePersonSees() {
        api.asServiceOf("acme").get("/v1/audit").then().statusCode(200).body("facts", hasSize(3));
        api.asServiceOf("globex").get("/v1/audit").then().statusCode(200).body("facts", hasSize(1));
        api.asServiceOf("acme")
                .header("Prescreen-Person", "ivan")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("facts.person", contains("ivan"));
    }

    @Test
    void aPersonReadsWhatConcernsThemAndTheirMailbox() {
        recordAboutMailbox("rita@acme.example");
        recordAboutMailbox("ivan@acme.example");

        audit("rita")
                .body("facts", hasSize(2))
                .body("facts.mailbox", everyItem(is("rita@acme.example")))
                .body("facts[0].actor.id", equalTo("ada"));
        audit("ivan").body("facts.mailbox", everyItem(is("ivan@acme.example")));
        audit("rita", "person", "ivan").body("facts", empty());
    }

    @Test
    void theSameMailboxInAnotherTenantIsSomebodyElses() {
        link("cora-acme", "office365", CORA);
        link("cora-globex", "office365", CORA);
        recordAboutMailbox(CORA);

        audit("cora-acme").body("facts", hasSize(2));
        audit("cora-globex").body("facts", hasSize(1)).body("facts.action", contains("linkEstablished"));
        audit("gina").body("facts.person.findAll { it != null }", contains("cora-globex"));
    }

    @Test
    void whoHasUnlinkedStillReadsWhatNamesThem() {
        unlink("rita");
        recordAboutMailbox("rita@acme.example");

        audit("rita").body("facts.action", contains("linkEnded", "linkEstablished"));
    }

    @Test
    void pagesHoldEveryFactOnce() {
        record(ACME, 23);
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            ValidatableResponse page = next == null ? audit("ada", "limit", "5") : page(next);
            found.addAll(page.extract().<List<String>>path("facts.id"));
            next = page.extract().path("next");
        } while (next != null);

        assertThat(found)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(owner.query("select id from audit_fact where tenant = 'acme'"));
    }

    @Test
    void filtersNarrowItDown() {
        String at = audit("ada", "action", "integrationActivated").extract().path("facts[0].at");

        audit("ada", "action", "linkEstablished").body("facts.person", contains("ivan", "rita"));
        audit("ada", "person", "rita").body("facts.person", contains("rita"));
        audit("ada", "to", at).body("facts", empty());
        audit("ada", "from", at).body("facts", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "cursor, x",
        "cursor, MjAyNi0wMS0wMVQwMDowMDowMFovYQ",
        "limit, 0",
        "limit, 201",
        "limit, many",
        "from, yesterday",
        "from, 12026-01-01T00:00:00Z",
        "to, 2026-01-01",
        "action, everything",
        "person, ' '"
    })
    void whatIsMalformedIsNamed(String parameter, String value) {
        api.careless()
                .as("ada")
                .queryParam(parameter, value)
                .get("/v1/audit")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("violations.in", contains("query"))
                .body("violations.field", contains(parameter));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        api.as("ada")
                .queryParams(Map.of("from", "2026-01-02T00:00:00Z", "to", "2026-01-02T00:00:00Z"))
                .get("/v1/audit")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("violations.field", contains("to"));
    }

    @Test
    void onlyAdministratorsAndServicesVerify() {
        api.as("rita").post("/v1/audit/verification").then().spec(problem(403, "access-denied"));
        api.asServiceOf("acme").post("/v1/audit/verification").then().statusCode(200);
    }

    private void recordAboutMailbox(String mailbox) {
        run(() -> tenancy.inTransaction(
                ACME,
                () -> audit.record(
                        ada(ACME), List.of(Fact.of(Action.AVAILABILITY_READ).mailbox(mailbox)))));
    }

    private ValidatableResponse audit(String person, String... query) {
        var request = api.as(person);
        return (query.length == 0 ? request : request.queryParam(query[0], query[1]))
                .get("/v1/audit")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse page(String next) {
        return api.as("ada")
                .queryParams(Map.of("limit", "5", "cursor", next))
                .get("/v1/audit")
                .then()
                .statusCode(200);
    }
}
