package io.prescreen.calendar.packaged;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The realm as its people and clients use it, and what its administrator changes meanwhile. */
record KeycloakRealm(Keycloak keycloak) {

    private static final String REALM = "/admin/realms/prescreen";
    private static final String COMPONENTS = REALM + "/components";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    String tokenOf(String person) {
        return tokenOf(person, "prescreen-frontend");
    }

    String tokenOf(String person, String client) {
        return token(
                "prescreen",
                Map.of("grant_type", "password", "username", person, "password", "any", "client_id", client));
    }

    String tokenOfBackEnd() {
        return token(
                "prescreen",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "prescreen-backend",
                        "client_secret", "backend-secret"));
    }

    void tokensLast(int seconds) {
        request().body(Map.of("accessTokenLifespan", seconds)).put(REALM).then().statusCode(204);
    }

    /** Signs from now on; the older ones still verify. */
    void addSigningKey() {
        Map<String, List<String>> first = Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"));
        request()
                .body(Map.of("name", "next", "providerId", "rsa-generated", "providerType", KEYS, "config", first))
                .post(COMPONENTS)
                .then()
                .statusCode(201);
    }

    /** Nothing that they signed verifies any more. */
    void removeOlderSigningKeys() {
        List<String> older = request()
                .queryParam("type", KEYS)
                .get(COMPONENTS)
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.providerId == 'rsa-generated' && it.name != 'next' }.id");
        older.forEach(key -> request().delete(COMPONENTS + "/" + key).then().statusCode(lessThan(300)));
    }

    private RequestSpecification request() {
        String token = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMINISTRATOR,
                        "password",
                        Keycloak.ADMINISTRATOR));
        return given().baseUri(keycloak.address().toString())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    private String token(String realm, Map<String, String> grant) {
        return given().contentType(ContentType.URLENC)
                .formParams(grant)
                .post(keycloak.address() + "/realms/{realm}/protocol/openid-connect/token", realm)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
