package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What applications wrote into the calendars of one mailbox, invitations among it, and what its owner does with it. The
 * mailbox of an attendee, such as a candidate's, need not exist in the sandbox.
 */
public record CalendarEvents(URI sandbox, String mailbox) {

    /**
     * Those that are there now: {@code uid}, {@code eventId}, {@code summary}, {@code description}, {@code start}, {@code end},
     * {@code organiser}, {@code attendees} with their {@code status}, {@code sequence}, {@code managed} and more.
     */
    public List<Map<String, Object>> all() {
        return Json.objects(
                request()
                        .get("/sandbox/people/{mailbox}/events", mailbox)
                        .then()
                        .statusCode(200)
                        .extract(),
                "/events");
    }

    /** The uid of the event with this title; fails unless there is exactly one. */
    public String uid(String summary) {
        List<String> found = all().stream()
                .filter(event -> summary.equals(event.get("summary")))
                .map(event -> (String) event.get("uid"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events are called " + summary);
        }
        return found.get(0);
    }

    /** What its organiser changes by hand: {@code summary}, {@code description}, {@code start}, {@code end}. */
    public void change(String uid, Map<String, Object> changes) {
        one(request().body(changes), "put", uid, "");
    }

    /** An organiser deletes it for all, an attendee in their own calendar. */
    public void delete(String uid) {
        one(request(), "delete", uid, "");
    }

    /** {@code accepted}, {@code tentative}, {@code declined} or {@code needs_action}. */
    public void answer(String uid, String status) {
        one(request().body(Map.of("status", status)), "post", uid, "/answer");
    }

    /** The next writes get their 202 and never arrive; all of them if {@code times} is 0. */
    public void loseWrites(int times) {
        writes("lose", times);
    }

    /** The next writes get their 202 and wait until they are released; all of them if {@code times} is 0. */
    public void holdWrites(int times) {
        writes("hold", times);
    }

    public void acceptWrites() {
        writes("accept", 0);
    }

    /** What is held arrives; later writes are accepted as usual. */
    public void releaseWrites() {
        request()
                .post("/sandbox/people/{mailbox}/writes/release", mailbox)
                .then()
                .statusCode(200);
    }

    public int heldWrites() {
        return request()
                .get("/sandbox/people/{mailbox}/writes", mailbox)
                .then()
                .statusCode(200)
                .extract()
                .path("held");
    }

    /** How it answers invitations: {@code auto}, {@code accept}, {@code decline} or {@code silent}. */
    public void answering(String policy) {
        request()
                .body(Map.of("policy", policy))
                .put("/sandbox/people/{mailbox}/room-policy", mailbox)
                .then()
                .statusCode(200);
    }

    /** The calendar service lets nobody write into the calendar, or has it no more though Cronofy still lists it. */
    public void restrict(String calendar, boolean readOnly, boolean deleted) {
        request()
                .body(Map.of("readOnly", readOnly, "deleted", deleted))
                .put("/sandbox/people/{mailbox}/calendars/{calendar}/restriction", mailbox, calendar)
                .then()
                .statusCode(204);
    }

    private void writes(String mode, int times) {
        request()
                .body(times == 0 ? Map.of("mode", mode) : Map.of("mode", mode, "times", times))
                .put("/sandbox/people/{mailbox}/writes", mailbox)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse one(RequestSpecification request, String method, String uid, String what) {
        return request.request(method, "/sandbox/people/{mailbox}/events/{uid}" + what, mailbox, uid)
                .then()
                .statusCode(lessThan(300));
    }

    private RequestSpecification request() {
        return given().baseUri(sandbox.toString()).contentType(ContentType.JSON);
    }
}
