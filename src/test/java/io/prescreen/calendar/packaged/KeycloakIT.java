package io.prescreen.calendar.packaged;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Tokens as a real Keycloak makes them, its keys and its failures. Only when Maven was told {@code -Dkeycloak}: it fetches
 * the distribution then.
 */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+", disabledReason = "not told -Dkeycloak")
class KeycloakIT {

    private static Keycloak keycloak;
    private static Installation installation;
    private static KeycloakRealm realm;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start();
        realm = new KeycloakRealm(keycloak);
        installation = new Installation(
                Map.of(
                        "prescreen.oidc.issuer",
                        keycloak.issuer().toString(),
                        "prescreen.oidc.roles-claim",
                        "realm_access/roles"),
                1);
    }

    @BeforeEach
    void isNotAway() {
        keycloak.run();
    }

    @AfterAll
    static void stop() {
        if (installation != null) {
            installation.close();
        }
        keycloak.close();
    }

    @Test
    void knowsPeopleByTheirTenant() {
        connection(realm.tokenOf("rita")).statusCode(200).body("connected", equalTo(false));
    }

    @Test
    void knowsAdministratorsByTheirRole() {
        String path = "/v1/integration/business-connect";

        with(realm.tokenOf("rita")).put(path).then().spec(problem(403, "access-denied"));
        with(realm.tokenOf("ada")).put(path).then().statusCode(200);
        connection(realm.tokenOf("rita")).body("mayConnect", equalTo(true));
    }

    @Test
    void letsTheBackEndNameTheTenantsOfItsToken() {
        String token = realm.tokenOfBackEnd();

        integration(token, "acme").statusCode(200);
        integration(token, "globex").spec(problem(403, "tenant-not-allowed"));
    }

    @Test
    void refusesTokensForAnotherProduct() {
        connection(realm.tokenOf("rita", "another-product")).spec(problem(401, "authentication-required"));
    }

    @Test
    void refusesWhoHasNoRole() {
        connection(realm.tokenOf("hugo")).spec(problem(403, "access-denied"));
    }

    @Test
    void refusesATokenThatHasExpired() {
        realm.tokensLast(1);
        String token = realm.tokenOf("rita");
        realm.tokensLast(300);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> connection(token).spec(problem(401, "authentication-required")));
        connection(realm.tokenOf("rita")).statusCode(200);
    }

    @Test
    void followsTheKeysOfKeycloak() {
        String signedBefore = realm.tokenOf("rita");
        realm.addSigningKey();
        String signedAfterwards = realm.tokenOf("rita");

        connection(signedAfterwards).statusCode(200);
        connection(signedBefore).statusCode(200);

        realm.removeOlderSigningKeys();
        connection(realm.tokenOf("rita")).statusCode(200);
        try (RunningService startedAfterwards = installation.startWith(Map.of())) {
            connection(startedAfterwards, signedAfterwards).statusCode(200);
            connection(startedAfterwards, signedBefore).spec(problem(401, "authentication-required"));
        }
    }

    @Test
    void goesOnWhileKeycloakIsAway() {
        String token = realm.tokenOf("rita");
        connection(token).statusCode(200);

        keycloak.stop();
        connection(token).statusCode(200);

        keycloak.run();
        connection(realm.tokenOf("rita")).statusCode(200);
    }

    @Test
    void startsWhileKeycloakIsAway() {
        String token = realm.tokenOf("rita");
        keycloak.stop();

        try (RunningService alone = RunningService.start(installation.configuration())) {
            alone.whenReady();
            connection(alone, token).spec(problem(503, "temporarily-unavailable"));

            keycloak.run();
            connection(alone, token).statusCode(200);
        }
    }

    private static ValidatableResponse connection(String token) {
        return connection(service(), token);
    }

    private static ValidatableResponse connection(RunningService asked, String token) {
        return api(asked).withToken(token).get("/v1/me/connection").then();
    }

    private static ValidatableResponse integration(String token, String tenant) {
        return with(token)
                .header("Prescreen-Tenant", tenant)
                .get("/v1/integration")
                .then();
    }

    private static RequestSpecification with(String token) {
        return api(service()).withToken(token);
    }

    private static RunningService service() {
        return installation.instances().get(0);
    }

    private static Api api(RunningService service) {
        return new Api(service.uri(), new Tokens(keycloak.issuer()));
    }
}
