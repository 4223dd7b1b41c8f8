package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Organisations and their service accounts at the sandbox's calendar services, in the words that tests need. */
public record Enterprise(URI sandbox) {

    /** The calendar service lets the service account into these mailboxes only; into others it was let before, no more. */
    public void permitOnly(String serviceAccount, String... mailboxes) {
        permit(serviceAccount, Map.of("permits", "list", "mailboxes", List.of(mailboxes)));
    }

    /** Into those of an organisational unit and the units below it. */
    public void permitUnit(String serviceAccount, String path) {
        permit(serviceAccount, Map.of("permits", "organisationalUnit", "organisationalUnit", path));
    }

    /** Into all mailboxes of its domain that are at its calendar service, as at the start. */
    public void permitEverybody(String serviceAccount) {
        permit(serviceAccount, Map.of("permits", "everybody"));
    }

    /** The organisation withdraws it, with everything that was obtained through it. */
    public void revoke(String serviceAccount) {
        request()
                .post("/sandbox/service-accounts/{mailbox}/revoke", serviceAccount)
                .then()
                .statusCode(204);
    }

    /** Those that Cronofy knows: {@code mailbox}, {@code sub}, {@code handedOut}, {@code policy}, … */
    public List<Map<String, Object>> serviceAccounts() {
        return request()
                .get("/sandbox/service-accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("serviceAccounts");
    }

    /**
     * What a mail domain sets up at a calendar service ({@code exchange}, {@code office365}, {@code gsuite}), for example
     * {@code Map.of("protocol", "ews")}; see the sandbox's README.
     */
    public void organisation(String domain, String provider, Map<String, Object> changes) {
        request()
                .body(changes)
                .put("/sandbox/organisations/{domain}/{provider}", domain, provider)
                .then()
                .statusCode(200);
    }

    /**
     * {@code person-00001@domain} and so on at Office 365, where {@code admin@domain} can connect a service account.
     *
     * @return the addresses
     */
    public List<String> crowd(String domain, int count) {
        request()
                .body(Map.of("domain", domain, "count", count))
                .post("/sandbox/crowd")
                .then()
                .statusCode(200);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "person-%05d@%s".formatted(number, domain))
                .toList();
    }

    /** @param details {@code capacity}, {@code place} (building, floor, section, address, coordinates); may be empty */
    public void room(String mailbox, String name, String provider, Map<String, Object> details) {
        Map<String, Object> room = Map.of("name", name, "zone", "Europe/Berlin", "provider", provider, "room", details);
        request().body(room).put("/sandbox/people/{mailbox}", mailbox).then().statusCode(200);
    }

    /** The mailbox of a person or a room is closed. */
    public void close(String mailbox) {
        request().delete("/sandbox/people/{mailbox}", mailbox).then().statusCode(204);
    }

    private void permit(String serviceAccount, Map<String, Object> policy) {
        request()
                .body(policy)
                .put("/sandbox/service-accounts/{mailbox}/policy", serviceAccount)
                .then()
                .statusCode(200);
    }

    private RequestSpecification request() {
        return given().baseUri(sandbox.toString()).contentType(ContentType.JSON);
    }
}
