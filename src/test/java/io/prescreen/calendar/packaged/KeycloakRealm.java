package io.prescreen.calendar.packaged;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What an administrator of Keycloak changes in the realm while it is used. */
record KeycloakRealm(Keycloak keycloak) {

    private static final String REALM = "/admin/realms/prescreen";
    private static final String COMPONENTS = REALM + "/components";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

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
        String token = keycloak.token(
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
}
