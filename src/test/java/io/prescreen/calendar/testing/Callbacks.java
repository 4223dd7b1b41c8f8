package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** What Cronofy tells the service of its own accord, and what a test can do to it. */
public record Callbacks(URI sandbox) {

    /** They come to this service, whatever address it gave: as if its proxy stood there. */
    public void comeTo(URI service) {
        set("via", service.toString());
    }

    /** For example {@code set("mode", "hold")}, {@code set("copies", 2)}; see the sandbox's README. */
    public void set(String setting, Object value) {
        request()
                .body(Map.of(setting, value))
                .put("/sandbox/callbacks/delivery")
                .then()
                .statusCode(200);
    }

    public void hold() {
        set("mode", "hold");
    }

    public void lose() {
        set("mode", "lose");
    }

    public void send() {
        set("mode", "send");
    }

    /** Since the story began, oldest first. */
    public List<Map<String, Object>> all() {
        return request()
                .get("/sandbox/callbacks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("callbacks");
    }

    /** The ids of those for a mailbox, oldest first. */
    public List<String> of(String mailbox) {
        return all().stream()
                .filter(callback -> mailbox.equalsIgnoreCase((String) callback.get("mailbox")))
                .map(callback -> (String) callback.get("id"))
                .toList();
    }

    /** Those that are held, one after another. */
    public void release() {
        request().post("/sandbox/callbacks/release").then().statusCode(200);
    }

    /** These, one after another. */
    public void release(List<String> ids) {
        request()
                .body(Map.of("ids", ids))
                .post("/sandbox/callbacks/release")
                .then()
                .statusCode(200);
    }

    /** Sends it once more as it was; the status of the service's answer. */
    public int replay(String id) {
        return sendLike(id, Map.of());
    }

    /** The same, signed with these secrets only. */
    public int replaySignedWith(String id, String... secrets) {
        return sendLike(id, Map.of("secrets", List.of(secrets)));
    }

    /** Something like it: {@code url}, {@code body} and {@code secrets} can be others; the status of the answer. */
    public int sendLike(String id, Map<String, Object> changes) {
        String sent = request()
                .body(changes)
                .post("/sandbox/callbacks/{id}/send", id)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> statuses(sent), statuses -> !statuses.isEmpty())
                .get(0);
    }

    /** What the service answered to each attempt so far; null where no answer came. */
    public List<Integer> statuses(String id) {
        return request()
                .get("/sandbox/callbacks/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("attempts.status");
    }

    private RequestSpecification request() {
        return given().baseUri(sandbox.toString()).contentType(ContentType.JSON);
    }
}
