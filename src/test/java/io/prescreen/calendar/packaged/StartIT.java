package io.prescreen.calendar.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** It starts when it was told all that it needs, says where it can be watched, and otherwise ends and names what is missing. */
@ExtendWith(SharedInstallation.class)
class StartIT {

    @Test
    void namesAllThatItWasNotTold() {
        RunningService untold = RunningService.start(Map.of());

        assertThat(untold.exitCode()).isNotZero();
        assertThat(untold.output())
                .contains("prescreen.oidc.issuer is required")
                .contains("prescreen.oidc.audience is required")
                .contains("prescreen.vault.keys is required")
                .contains("prescreen.vault.hash-key is required")
                .contains("prescreen.cronofy.client-id is required")
                .contains("prescreen.cronofy.client-secret is required")
                .contains("prescreen.linking.public-url is required")
                .contains("prescreen.linking.return-origins is required")
                .contains("quarkus.datasource.reactive.url is required")
                .contains("quarkus.datasource.username is required")
                .contains("quarkus.datasource.password is required")
                .doesNotContain("\tat ");
    }

    @Test
    void knowsNoOtherArgument() {
        RunningService service = RunningService.start(Map.of(), "migrat");

        assertThat(service.exitCode()).isEqualTo(2);
        assertThat(service.output()).startsWith("Usage:");
    }

    @Test
    void namesAllThatTheMigrationWasNotTold() {
        RunningService untold = RunningService.start(Map.of(), "migrate");

        assertThat(untold.exitCode()).isEqualTo(1);
        assertThat(untold.output().strip())
                .isEqualTo("The migration failed. prescreen.migration.jdbc-url is required,"
                        + " prescreen.migration.username is required, prescreen.migration.password is required");
    }

    @Test
    void isWatchedOnAPortOfItsOwn(Installation installation) {
        RunningService service = installation.instances().get(0);

        get(service.management(), "/q/health").statusCode(200).body("status", equalTo("UP"));
        // the background begins after the start
        await().untilAsserted(() ->
                get(service.management(), "/q/metrics").statusCode(200).body(containsString("vault_reseal_pending")));
        get(service.uri(), "/q/health").statusCode(404);
        get(service.uri(), "/q/metrics").statusCode(404);
    }

    @Test
    void servesTheContractBesideTheApi(Installation installation) {
        RunningService service = installation.instances().get(0);

        get(service.uri(), "/openapi").statusCode(200).body(containsString("/v1/free-busy"));
        get(service.management(), "/q/openapi").statusCode(404);
    }

    private static ValidatableResponse get(URI address, String path) {
        return given().baseUri(address.toString()).get(path).then();
    }
}
