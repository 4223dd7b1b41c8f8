package io.prescreen.calendar.serviceaccount;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;

/** Acme has confirmed its domain and connected an Exchange service account; its directory knows some people. */
abstract class CoverageStory extends StoryTest {

    static final String ACCOUNT = "svc-calendar@acme.example";
    static final String ANTON = "anton@acme.example";
    static final String BEA = "bea@acme.example";
    static final String CARLOS = "carlos@acme.example";
    static final String DORA = "dora@acme.example";

    private static final String ENTERPRISE = "/v1/integration/enterprise-connect";

    String account;

    @BeforeEach
    void acmeHasConnectedAServiceAccount() {
        backEnd.confirm("acme.example").statusCode(200);
        backEnd.list("anton", ANTON);
        backEnd.list("bea", BEA);
        frontEnd.connectEnterprise("ada", "exchange", ACCOUNT);
        account = api.as("ada").get(ENTERPRISE).then().extract().path("serviceAccounts[0].id");
    }

    /** Where the service account can reach them: at the start, they are at Office 365. */
    void atExchange(String... mailboxes) {
        for (String mailbox : mailboxes) {
            sandbox.person(mailbox, mailbox, "Europe/Berlin", "exchange");
        }
    }

    static Map<String, Object> people(String scope, String... mailboxes) {
        return choice(scope, "none", mailboxes);
    }

    static Map<String, Object> choice(String people, String resources, String... mailboxes) {
        return Map.of(
                "people",
                people.equals("list")
                        ? Map.of("scope", people, "mailboxes", List.of(mailboxes))
                        : Map.of("scope", people),
                "resources",
                Map.of("scope", resources));
    }

    ValidatableResponse cover(Map<String, Object> choice) {
        return api.as("ada")
                .body(choice)
                .put(ENTERPRISE + "/{id}/coverage", account)
                .then();
    }

    /** For requests that break the contract on purpose. */
    ValidatableResponse coverCarelessly(Map<String, Object> choice) {
        return api.careless()
                .as("ada")
                .body(choice)
                .put(ENTERPRISE + "/{id}/coverage", account)
                .then();
    }

    ValidatableResponse coverage() {
        return api.as("ada").get(ENTERPRISE + "/{id}/coverage", account).then().statusCode(200);
    }

    ValidatableResponse add(String mailbox) {
        return api.as("ada")
                .put(ENTERPRISE + "/{id}/coverage/mailboxes/{mailbox}", account, mailbox)
                .then();
    }

    ValidatableResponse remove(String mailbox) {
        return api.as("ada")
                .delete(ENTERPRISE + "/{id}/coverage/mailboxes/{mailbox}", account, mailbox)
                .then();
    }

    ValidatableResponse forbid(String... mailboxes) {
        return api.as("ada")
                .body(Map.of("forbidden", List.of(mailboxes)))
                .put(ENTERPRISE + "/{id}/scope-proof", account)
                .then();
    }

    ValidatableResponse report() {
        return api.as("ada")
                .get(ENTERPRISE + "/{id}/scope-proof", account)
                .then()
                .statusCode(200);
    }

    ValidatableResponse enrolments(String query) {
        return api.as("ada")
                .get(ENTERPRISE + "/{id}/delegations" + query, account)
                .then();
    }

    /** The mailboxes that were asked for, or are reached, however far they are. */
    Set<String> enrolled() {
        return new TreeSet<>(
                enrolments("?limit=500").statusCode(200).extract().<List<String>>path("delegations.mailbox"));
    }

    void enrolledAre(String... mailboxes) {
        await().until(this::enrolled, new TreeSet<>(Arrays.asList(mailboxes))::equals);
        await().until(this::isReached);
    }

    /** Nothing is left for the background to enrol or to withdraw. */
    boolean isReached() {
        return owner.query(
                        "select count(*) from coverage where reached is distinct from reasons or claimed_until is not null")
                .equals(List.of("0"));
    }

    /** Everything is looked at again, as after an hour. */
    void letTheBackgroundLookAgain() {
        owner.execute("update coverage set due_at = now(), reasons = reasons + 1");
        await().until(this::isReached);
    }

    /** However often each was begun. */
    List<String> begun() {
        return owner.query("select mailbox from audit_fact where action = 'delegationRequested' order by mailbox");
    }

    static Object row(String person) {
        return BackEnd.row(person, person + "@acme.example");
    }
}
