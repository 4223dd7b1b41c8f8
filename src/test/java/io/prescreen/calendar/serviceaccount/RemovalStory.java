package io.prescreen.calendar.serviceaccount;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Rita and Anton are reached through a service account; so may Rita be in her own way. */
abstract class RemovalStory extends StoryTest {

    static final String ENTERPRISE = "/v1/integration/enterprise-connect";
    static final String ACCOUNT = "ada@acme.example";
    static final String RITA = "rita@acme.example";
    static final String ANTON = "anton@acme.example";

    @BeforeEach
    void listThem() {
        api.activate("ada");
        backEnd.confirm("acme.example").statusCode(200);
        backEnd.list("rita", RITA);
        backEnd.list("anton", ANTON);
    }

    /** Of a service account through which both are reached. */
    String connected() {
        String id = connected(ACCOUNT, RITA, ANTON);
        await().until(this::reached, List.of(ANTON, RITA)::equals);
        sandbox.forgetJournal();
        return id;
    }

    /** Of a service account that asks for these. */
    String connected(String account, String... mailboxes) {
        frontEnd.connectEnterprise("ada", "office365", account);
        String id = api.as("ada")
                .get(ENTERPRISE)
                .then()
                .extract()
                .path("serviceAccounts.find { it.mailbox == '%s' }.id".formatted(account));
        api.as("ada")
                .body(Map.of(
                        "people", Map.of("scope", "list", "mailboxes", List.of(mailboxes)),
                        "resources", Map.of("scope", "none")))
                .put(ENTERPRISE + "/{id}/coverage", id)
                .then()
                .statusCode(200);
        return id;
    }

    List<String> reached() {
        return owner.query("select mailbox from link where kind = 'DELEGATION' and state = 'LINKED' order by 1");
    }

    void remove(String id) {
        api.as("ada").delete(ENTERPRISE + "/{id}", id).then().statusCode(204);
    }

    /** Whoever goes on does so now; what the service account granted is not due by itself. */
    void letTheRemovalGoOn() {
        owner.execute("update link set due_at = now() - interval '1 second' where state = 'REVOKING'"
                + " and kind = 'SERVICE_ACCOUNT'");
    }

    void nothingIsLeft() {
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        await().until(() -> owner.query("select links from upstream_grant"), List::isEmpty);
        await().until(() -> owner.query("select subject_hash from upstream_granted"), List::isEmpty);
    }

    void waitsForOthers() {
        await().until(
                        () -> owner.query("select waits_for_others from link where kind = 'SERVICE_ACCOUNT'"
                                + " and state = 'REVOKING'"),
                        List.of("t")::equals);
    }

    void isKnown(String person, String mailbox) {
        Map<String, Object> query = new HashMap<>(Api.thisWeek("Europe/Vienna", mailbox));
        query.put("fresh", true);
        freeBusy(person, query).statusCode(200).body("mailboxes[0].status", org.hamcrest.Matchers.equalTo("known"));
    }
}
