package io.prescreen.calendar.resource;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Json;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What stories of rooms need: the domains of both companies are confirmed. */
abstract class ResourceStory extends StoryTest {

    static final String TURING = "room-turing@acme.example";
    static final String HOPPER = "room-hopper@acme.example";
    static final String LOVELACE = "room-lovelace@acme.example";
    static final String MAIN = "room-main@globex.example";

    static final String LAKE = "room-lake@globex.example";

    static final String ENTERPRISE = "/v1/integration/enterprise-connect";

    @BeforeEach
    void domainsAreConfirmed() {
        backEnd.confirm("acme.example").statusCode(200);
        backEnd.of("globex").confirm("globex.example").statusCode(200);
    }

    ValidatableResponse rooms(String person) {
        return rooms(person, Map.of());
    }

    ValidatableResponse rooms(String person, Map<String, ?> filter) {
        return api.as(person).queryParams(filter).get("/v1/resources").then().statusCode(200);
    }

    List<String> mailboxes(String person) {
        return mailboxes(person, Map.of());
    }

    List<String> mailboxes(String person, Map<String, ?> filter) {
        return Json.objects(rooms(person, filter).extract(), "/resources").stream()
                .map(room -> (String) room.get("mailbox"))
                .toList();
    }

    Map<String, Object> room(String person, String mailbox) {
        return Json.objects(rooms(person).extract(), "/resources").stream()
                .collect(toMap(one -> (String) one.get("mailbox"), one -> one))
                .get(mailbox);
    }

    /** The service account with this mailbox. */
    String serviceAccount(String administrator, String mailbox) {
        return api.as(administrator)
                .get(ENTERPRISE)
                .then()
                .statusCode(200)
                .extract()
                .path("serviceAccounts.find { it.mailbox == '%s' }.id".formatted(mailbox));
    }

    void reachesResources(String administrator, String serviceAccount, String scope, List<String> mailboxes) {
        cover(
                administrator,
                serviceAccount,
                Map.of("scope", "none"),
                mailboxes.isEmpty() ? Map.of("scope", scope) : Map.of("scope", scope, "mailboxes", mailboxes));
    }

    void cover(String administrator, String serviceAccount, Map<String, ?> people, Map<String, ?> resources) {
        api.as(administrator)
                .body(Map.of("people", people, "resources", resources))
                .put(ENTERPRISE + "/{id}/coverage", serviceAccount)
                .then()
                .statusCode(200);
    }

    /** What a look answers: {@code known}, or the reason why not. */
    String outcome(String person, String mailbox) {
        var answer = freeBusy(person, Api.thisWeek("Europe/Vienna", mailbox)).statusCode(200);
        String reason = Json.text(answer, "/mailboxes/0/reason");
        return reason == null ? Json.text(answer, "/mailboxes/0/status") : reason;
    }

    /** The background has asked, and exactly these are known. */
    void areKnown(String person, String... mailboxes) {
        await().until(() -> mailboxes(person), List.of(mailboxes)::equals);
    }

    /** An hour is over, and every account has been asked again: nobody holds one for the five minutes of a claim. */
    void letListsAge() {
        long asked = asked();
        owner.execute("update resource_listing set due_at = now() - interval '1 second'");
        await().until(() -> asked() > asked
                && owner.query("select link from resource_listing where due_at = asked_at + interval '5 minutes'")
                        .isEmpty());
    }

    private long asked() {
        return Long.parseLong(owner.query(
                        "select coalesce(sum(extract(epoch from asked_at) * 1000)::bigint, 0) from resource_listing")
                .get(0));
    }

    /** Cronofy lists these, whatever there is. */
    static Map<String, Object> answering(List<?> resources) {
        try {
            String body = new ObjectMapper().writeValueAsString(Map.of("resources", resources));
            return Map.of("mode", "status", "status", 200, "body", body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
