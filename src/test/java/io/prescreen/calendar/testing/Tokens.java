package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Bearer tokens from the sandbox's identity provider. */
public record Tokens(URI issuer) {

    /** The honest ones, which callers keep as long as they last. */
    private static final Map<List<Object>, Kept> KEPT = new ConcurrentHashMap<>();

    /** Much shorter than tokens last. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private record Kept(String token, Instant since) {

        boolean fresh() {
            return Instant.now().isBefore(since.plus(LONG_ENOUGH));
        }
    }

    public String of(String person) {
        return kept(person, () -> ofPerson(person));
    }

    public String ofService() {
        return kept("", this::ofBackEnd);
    }

    private String kept(String caller, Supplier<String> issued) {
        return KEPT.compute(
                        List.of(issuer, caller),
                        (key, known) -> known != null && known.fresh() ? known : new Kept(issued.get(), Instant.now()))
                .token();
    }

    private String ofPerson(String person) {
        return given().contentType(ContentType.URLENC)
                .formParam("grant_type", "password")
                .formParam("client_id", "prescreen-frontend")
                .formParam("username", person)
                .formParam("password", "any")
                .post(issuer + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String ofBackEnd() {
        return given().contentType(ContentType.URLENC)
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "prescreen-backend")
                .formParam("client_secret", "backend-secret")
                .post(issuer + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A well-signed token with these claims in place of the usual ones. */
    public String with(Map<String, Object> claims, int expiresInSeconds) {
        return ordered(Map.of("claims", claims, "expiresInSeconds", expiresInSeconds));
    }

    /** A person's token with another value for one claim; null leaves the claim out. */
    public String of(String person, String claim, Object value) {
        return ordered(Map.of("account", person, "claims", Collections.singletonMap(claim, value)));
    }

    public String expiredOf(String person) {
        return ordered(Map.of("account", person, "expiresInSeconds", -120));
    }

    /** Signed with a key that the issuer does not publish. */
    public String forgedOf(String person) {
        return ordered(Map.of("account", person, "signedBy", "somebody-else"));
    }

    private String ordered(Map<String, Object> order) {
        return given().contentType(ContentType.JSON)
                .body(order)
                .post(issuer.resolve("/sandbox/tokens"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
