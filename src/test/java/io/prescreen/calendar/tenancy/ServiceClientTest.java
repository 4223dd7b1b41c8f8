package io.prescreen.calendar.tenancy;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A back end names the tenant, and the person whose view it wants. */
@QuarkusTest
class ServiceClientTest extends StoryTest {

    private static final Map<String, Object> RITAS_WEEK = Api.thisWeek("Europe/Vienna", "rita@acme.example");

    @BeforeEach
    void ritaIsLinked() {
        api.activate("ada");
        api.activate("gina");
        link("rita", "office365", "rita@acme.example");
    }

    @Test
    void mustNameATenant() {
        look(api.withToken(tokens.ofService()))
                .spec(problem(400, "invalid-request"))
                .body("violations.in", contains("header"))
                .body("violations.field", contains("Prescreen-Tenant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initech", "ACME", "all"})
    void mayNotNameATenantThatItIsNotGiven(String tenant) {
        look(api.asServiceOf(tenant)).spec(problem(403, "tenant-not-allowed"));
        api.asServiceOf(tenant).get("/v1/integration").then().spec(problem(403, "tenant-not-allowed"));
    }

    @Test
    void mayNameTheTenantsOfItsTokenAlone() {
        String ofGlobex = tokens.with(
                Map.of(
                        "sub",
                        "reports",
                        "azp",
                        "reports",
                        "roles",
                        List.of("calendar-service"),
                        "tenants",
                        List.of("globex")),
                600);

        look(api.withToken(ofGlobex).header("Prescreen-Tenant", "acme")).spec(problem(403, "tenant-not-allowed"));
        look(api.withToken(ofGlobex).header("Prescreen-Tenant", "globex")).statusCode(200);
    }

    /** The tenant claim of a person's token means nothing on a service's. */
    @Test
    void hasNoTenantOfItsOwn() {
        String withATenant = tokens.with(
                Map.of("sub", "reports", "azp", "reports", "roles", List.of("calendar-service"), "tenant", "acme"),
                600);

        look(api.withToken(withATenant).header("Prescreen-Tenant", "acme")).spec(problem(403, "tenant-not-allowed"));
    }

    @Test
    void seesExactlyWhatThePersonSeesWhoseViewItAsksFor() {
        String ritas = freeBusy("rita", RITAS_WEEK).statusCode(200).extract().asString();

        String services = look(api.asServiceOf("acme").header("Prescreen-Person", "rita"))
                .statusCode(200)
                .extract()
                .asString();

        assertThat(ritas).contains("personalLink");
        assertThat(services).isEqualTo(ritas);
    }

    @Test
    void seesNothingOfAPersonWithoutTheirView() {
        look(api.asServiceOf("acme")).statusCode(200).body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivan", "nobody", "RITA", "rita@acme.example"})
    void seesNothingOfRitaInSomebodyElsesView(String person) {
        look(api.asServiceOf("acme").header("Prescreen-Person", person))
                .statusCode(200)
                .body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @Test
    void seesNothingOfRitaInAnotherTenant() {
        look(api.asServiceOf("globex").header("Prescreen-Person", "rita"))
                .statusCode(200)
                .body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @Test
    void isNobodyWhoHasACalendar() {
        api.asServiceOf("acme").get("/v1/me/connection").then().spec(problem(403, "access-denied"));
        api.asServiceOf("acme").delete("/v1/me/connection").then().spec(problem(403, "access-denied"));

        connection("rita").body("connected", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex"})
    void aPersonCannotNameATenantNotEvenTheirOwn(String tenant) {
        look(api.as("rita").header("Prescreen-Tenant", tenant)).spec(problem(403, "tenant-not-allowed"));
    }

    @Test
    void aPersonCannotAskForAnothersView() {
        look(api.as("ivan").header("Prescreen-Person", "rita")).spec(problem(403, "tenant-not-allowed"));
    }

    private static ValidatableResponse look(RequestSpecification request) {
        return request.body(RITAS_WEEK).post("/v1/free-busy").then();
    }
}
