package io.prescreen.calendar.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Collections;
import java.util.Map;

/** Bearer tokens from the sandbox's identity provider. */
public record Tokens(URI issuer) {

    public String of(String person) {
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

    public String ofService() {
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
