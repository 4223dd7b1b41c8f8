package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The service's API as its callers use it. Both directions are held to the contract, unless said otherwise. */
public record Api(URI service, Tokens tokens, Filter contract) {

    public Api(URI service, Tokens tokens) {
        this(service, tokens, Contract.bothWays());
    }

    /** For requests that break the contract on purpose. */
    public Api careless() {
        return new Api(service, tokens, Contract.answersOnly());
    }

    /** For clients that keep their connections, one for each thread. */
    public Api keepingConnections() {
        return new Api(service, tokens, new KeptConnections(contract));
    }

    /** A demo person, by subject. */
    public RequestSpecification as(String person) {
        return withToken(tokens.of(person));
    }

    /** The service client, for a tenant. */
    public RequestSpecification asServiceOf(String tenant) {
        return withToken(tokens.ofService()).header("Prescreen-Tenant", tenant);
    }

    public RequestSpecification withToken(String token) {
        return anonymous().auth().oauth2(token);
    }

    public RequestSpecification anonymous() {
        return given().baseUri(service.toString())
                .filter(contract)
                .redirects()
                .follow(false)
                .accept(ContentType.ANY)
                .contentType(ContentType.JSON);
    }

    /** For addresses that the contract does not describe, such as the contract's own. */
    public RequestSpecification outsideTheContract() {
        return given().baseUri(service.toString()).contentType(ContentType.JSON);
    }

    public void activate(String administrator) {
        as(administrator).put("/v1/integration/business-connect").then().statusCode(200);
    }

    public static Map<String, Object> freeBusy(String from, String to, String zone, String... mailboxes) {
        return Map.of("mailboxes", List.of(mailboxes), "from", from, "to", to, "timeZone", zone);
    }

    /** The seven days from today's midnight UTC. */
    public static Map<String, Object> thisWeek(String zone, String... mailboxes) {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return freeBusy(today.toString(), today.plus(7, ChronoUnit.DAYS).toString(), zone, mailboxes);
    }
}
