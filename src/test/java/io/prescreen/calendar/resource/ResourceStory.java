package io.prescreen.calendar.resource;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What stories of rooms need: the domains of both companies are confirmed. */
abstract class ResourceStory extends StoryTest {

    static final String TURING = "room-turing@acme.example";
    static final String HOPPER = "room-hopper@acme.example";
    static final String MAIN = "room-main@globex.example";

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
        return rooms(person, filter).extract().path("resources.mailbox");
    }

    Map<String, Object> room(String person, String mailbox) {
        List<Map<String, Object>> all = rooms(person).extract().path("resources");
        return all.stream()
                .collect(toMap(one -> (String) one.get("mailbox"), one -> one))
                .get(mailbox);
    }

    /** The background has asked, and exactly these are known. */
    void areKnown(String person, String... mailboxes) {
        await().until(() -> mailboxes(person), List.of(mailboxes)::equals);
    }

    /** An hour is over, and every account has been asked again. */
    void letListsAge() {
        long asked = asked();
        owner.execute("update resource_listing set due_at = now() - interval '1 second'");
        await().until(() -> asked() > asked
                && owner.query("select link from resource_listing where due_at < now() + interval '10 minutes'")
                        .isEmpty());
    }

    private long asked() {
        return Long.parseLong(owner.query(
                        "select coalesce(sum(extract(epoch from asked_at) * 1000)::bigint, 0) from resource_listing")
                .get(0));
    }
}
