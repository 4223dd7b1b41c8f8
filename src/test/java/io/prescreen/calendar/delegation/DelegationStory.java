package io.prescreen.calendar.delegation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Json;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Acme has activated Business Connect, and its directory knows some people. Rita's own calendar is linked. */
abstract class DelegationStory extends StoryTest {

    static final String RITA = "rita@acme.example";
    static final String YUKI = "yuki@acme.example";
    /** Does not share with applications. */
    static final String LENA = "lena@acme.example";

    static final String IVAN = "ivan@acme.example";
    static final String ROOM = "room-turing@acme.example";
    static final String NOBODY = "nobody@acme.example";

    @BeforeEach
    void acmeIsKnown() {
        api.activate("ada");
        domain("acme", "acme.example");
        List.of("ada", "rita", "lena", "ivan", "yuki", "hugo", "mila")
                .forEach(person -> listed("acme", person, person + "@acme.example"));
        link("rita", "office365", RITA);
    }

    void domain(String tenant, String domain) {
        api.asServiceOf(tenant)
                .put("/v1/directory/domains/{domain}", domain)
                .then()
                .statusCode(200);
    }

    void listed(String tenant, String person, String mailbox) {
        api.asServiceOf(tenant)
                .body(Map.of("mailbox", mailbox, "displayName", person))
                .put("/v1/directory/people/{id}", person)
                .then()
                .statusCode(200);
    }

    /** What {@code person} sees of one mailbox this week. */
    ValidatableResponse look(String person, String mailbox) {
        return freeBusy(person, Api.thisWeek("Europe/Vienna", mailbox)).statusCode(200);
    }

    /** What a look answers: {@code known}, or the reason why not. */
    String outcome(String person, String mailbox) {
        return outcome(look(person, mailbox));
    }

    static String outcome(ValidatableResponse look) {
        String reason = Json.text(look, "/mailboxes/0/reason");
        return reason == null ? Json.text(look, "/mailboxes/0/status") : reason;
    }

    void becomes(String outcome, String person, String mailbox) {
        await().atMost(Duration.ofSeconds(30)).until(() -> outcome(person, mailbox), outcome::equals);
    }

    /** Looks until the colleague's times are known. */
    void reach(String person, String mailbox) {
        becomes("known", person, mailbox);
    }

    ValidatableResponse known(String person, String mailbox, String route) {
        return look(person, mailbox)
                .body("mailboxes[0].status", equalTo("known"))
                .body("mailboxes[0].route", equalTo(route));
    }

    /** Asks for a mailbox by name. */
    ValidatableResponse ask(String person, String mailbox) {
        return api.as(person).put("/v1/me/colleagues/{mailbox}", mailbox).then();
    }

    /** How often Cronofy was asked for delegations. */
    List<Map<String, Object>> asked() {
        return sandbox.journal("delegatedAuthorizations");
    }

    String stateOfRequest(String mailbox) {
        return owner.query("select state from delegation_request where mailbox = '%s'".formatted(mailbox)).stream()
                .findFirst()
                .orElse("none");
    }

    void requestBecomes(String state, String mailbox) {
        await().atMost(Duration.ofSeconds(30)).until(() -> stateOfRequest(mailbox), state::equals);
    }

    /** Whatever waits for its time is due. */
    void letTheBackgroundBegin() {
        owner.execute("update delegation_request set due_at = now() - interval '1 second' where due_at is not null");
    }
}
