package io.prescreen.calendar.tenancy;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** For whom somebody asks: a person only for themselves, a service for the tenants it was given. */
@QuarkusTest
class RefusedHeaderTest extends RefusalTest {

    private static final String TENANT = "Prescreen-Tenant";
    private static final String PERSON = "Prescreen-Person";
    private static final Map<String, Object> WEEK = Api.thisWeek("Europe/Vienna", HER_MAILBOX);

    @TestFactory
    Stream<DynamicTest> aPersonNamesNeitherTenantNorPerson() {
        List<Header> headers = List.of(
                new Header(TENANT, "globex"),
                new Header(TENANT, "acme"),
                new Header(TENANT, ""),
                new Header(PERSON, "rita"));
        Stream<String> calls = Stream.of(
                "GET /v1/integration",
                "PUT /v1/integration/business-connect",
                "GET /v1/providers",
                "GET /v1/me/connection",
                "DELETE /v1/me/connection",
                "GET /v1/me/calendars");

        return DynamicTest.stream(
                calls,
                String::toString,
                call -> headers.forEach(header -> api.careless()
                        .as("ada")
                        .header(header)
                        .request(call.split(" ")[0], call.split(" ")[1])
                        .then()
                        .spec(problem(403, "tenant-not-allowed"))));
    }

    @Test
    void aServiceNamesATenant() {
        service().get("/v1/integration").then().spec(invalid("header", TENANT));
    }

    @Test
    void aServiceNamesATenantThatCanBeOne() {
        for (String tenant : List.of("", " ", "a b", "a/b", "-acme", "acme'--", "acme,globex", "a".repeat(65))) {
            service().header(TENANT, tenant).get("/v1/integration").then().spec(invalid("header", TENANT));
        }
    }

    @Test
    void aServiceNamesOneTenantAndOnePerson() {
        service().header(TENANT, "acme", "globex").get("/v1/integration").then().spec(invalid("header", TENANT));
        api.careless()
                .asServiceOf("acme")
                .header(PERSON, "rita", "ivan")
                .body(WEEK)
                .post("/v1/free-busy")
                .then()
                .spec(invalid("header", PERSON));
    }

    /** Only the operator can spell out that a client may name any tenant. */
    @Test
    void aServiceIsNotGivenEveryTenantByItsToken() {
        String all = tokens.of("prescreen-backend", "tenants", List.of("all"));

        api.withToken(all)
                .header(TENANT, "acme")
                .get("/v1/integration")
                .then()
                .spec(problem(403, "tenant-not-allowed"));
    }

    @Test
    void aServiceNamesAPersonWhoCanBeOne() {
        for (String person : List.of("", " ", "r".repeat(256))) {
            api.careless()
                    .asServiceOf("acme")
                    .header(PERSON, person)
                    .body(WEEK)
                    .post("/v1/free-busy")
                    .then()
                    .spec(invalid("header", PERSON));
        }
    }

    private RequestSpecification service() {
        return api.careless().withToken(tokens.ofService());
    }
}
