package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The sandbox's control API, in the words that tests need. */
public record Control(URI sandbox) {

    public void reset() {
        request().post("/sandbox/reset").then().statusCode(204);
    }

    public void set(String setting, Object value) {
        request().body(Map.of(setting, value)).put("/sandbox/settings").then().statusCode(200);
    }

    /** For example {@code fault("freeBusy", Map.of("mode", "status", "status", 500))}. */
    public void fault(String operation, Map<String, Object> fault) {
        request()
                .body(fault)
                .put("/sandbox/faults/" + operation)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    public void fault(String operation, Trouble trouble) {
        fault(operation, trouble.fault());
    }

    public void noFaults() {
        request().delete("/sandbox/faults").then().statusCode(204);
    }

    public void person(String mailbox, String name, String zone, String provider) {
        request()
                .body(Map.of("name", name, "zone", zone, "provider", provider))
                .put("/sandbox/people/" + mailbox)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    public void calendar(String mailbox, String name, String ics) {
        given().baseUri(sandbox.toString())
                .contentType("text/calendar; charset=utf-8")
                .body(ics)
                .put("/sandbox/people/{mailbox}/calendars/{name}", mailbox, name)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    public void removeCalendar(String mailbox, String name) {
        request()
                .delete("/sandbox/people/{mailbox}/calendars/{name}", mailbox, name)
                .then()
                .statusCode(204);
    }

    public void disconnect(String mailbox) {
        request().post("/sandbox/people/" + mailbox + "/disconnect").then().statusCode(204);
    }

    public void relink(String mailbox) {
        request().post("/sandbox/people/" + mailbox + "/relink").then().statusCode(204);
    }

    public void initialSync(String mailbox, boolean required) {
        request()
                .body(Map.of("required", required))
                .put("/sandbox/people/" + mailbox + "/initial-sync")
                .then()
                .statusCode(204);
    }

    public void expireAccessTokens() {
        request().body(Map.of()).post("/sandbox/tokens/expire").then().statusCode(204);
    }

    public void withdrawAuthorization(String mailbox) {
        request()
                .body(Map.of("mailbox", mailbox))
                .post("/sandbox/authorizations/revoke")
                .then()
                .statusCode(204);
    }

    /** For example {@code sharing("ada@acme.example", Map.of("answer", "refuse"))}; see the sandbox's README. */
    public void sharing(String mailbox, Map<String, Object> sharing) {
        request().body(sharing).put("/sandbox/sharing/" + mailbox).then().statusCode(200);
    }

    /** The owner does not share the mailbox with these colleagues any more; with all others of the mail domain again. */
    public void withdrawSharing(String mailbox, String... colleagues) {
        sharing(mailbox, Map.of("except", List.of(colleagues)));
    }

    /** Cronofy refuses whoever asks for the mailbox, in these words. */
    public void refuse(String mailbox, String words) {
        sharing(mailbox, Map.of("answer", "refuse", "errorDescription", words));
    }

    /** Whoever asks for the mailbox is given the authorisation of another one, by mistake. */
    public void mixUp(String mailbox, String another) {
        sharing(mailbox, Map.of("grants", another));
    }

    public Callbacks callbacks() {
        return new Callbacks(sandbox);
    }

    public Enterprise enterprise() {
        return new Enterprise(sandbox);
    }

    /** What applications wrote into the calendars of a mailbox. */
    public CalendarEvents events(String mailbox) {
        return new CalendarEvents(sandbox, mailbox);
    }

    /** All events that applications wrote and that are there now, each once, as its organiser has it. */
    public List<Map<String, Object>> writtenEvents() {
        return list("/sandbox/events", "events");
    }

    /**
     * Each write that reached a calendar, oldest first: {@code at}, {@code mailbox}, {@code calendar}, {@code eventId},
     * {@code operation} (upsert, delete), {@code summary}, {@code effect} (created, updated, deleted, none).
     */
    public List<Map<String, Object>> writeHistory() {
        return list("/sandbox/events/history", "writes");
    }

    private List<Map<String, Object>> list(String path, String list) {
        return Json.objects(request().get(path).then().statusCode(200).extract(), "/" + list);
    }

    /** Mailboxes that some application is authorised for at Cronofy. */
    public List<String> authorizedMailboxes() {
        return list("/sandbox/authorizations", "authorizations").stream()
                .map(authorization -> (String) authorization.get("mailbox"))
                .toList();
    }

    /** Whatever Cronofy was asked, oldest first. */
    public List<Map<String, Object>> journal() {
        return journal(Map.of());
    }

    /** What Cronofy was asked, oldest first. */
    public List<Map<String, Object>> journal(String operation) {
        return journal(Map.of("operation", operation));
    }

    private List<Map<String, Object>> journal(Map<String, String> filter) {
        return Json.objects(
                request()
                        .queryParams(filter)
                        .get("/sandbox/journal")
                        .then()
                        .statusCode(200)
                        .extract(),
                "/requests");
    }

    public void forgetJournal() {
        request().delete("/sandbox/journal").then().statusCode(204);
    }

    public void stopPostgres() {
        request().post("/sandbox/postgres/stop").then().statusCode(204);
    }

    public void startPostgres() {
        request().post("/sandbox/postgres/start").then().statusCode(204);
    }

    private RequestSpecification request() {
        return given().baseUri(sandbox.toString()).contentType(ContentType.JSON);
    }
}
