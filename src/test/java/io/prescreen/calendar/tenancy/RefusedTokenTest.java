package io.prescreen.calendar.tenancy;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.prescreen.calendar.testing.ContractCalls;
import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Who is not let in, and who is not let on. */
@QuarkusTest
class RefusedTokenTest extends RefusalTest {

    private static final List<String> ALL = ContractCalls.all();

    private static final List<String> OF_PEOPLE =
            ALL.stream().filter(call -> call.contains(" /v1/me/")).toList();

    private static final List<String> OF_ADMINISTRATORS = ALL.stream()
            .filter(call -> call.contains("/business-connect") || call.contains("/resets") || call.contains("/routes"))
            .toList();

    @TestFactory
    Stream<DynamicTest> everyCallNeedsAToken() {
        return each(ALL, call -> send(api.careless().anonymous(), call)
                .spec(problem(401, "authentication-required"))
                .header("WWW-Authenticate", equalTo("Bearer")));
    }

    @TestFactory
    Stream<DynamicTest> everyCallNeedsATokenThatHolds() {
        Map<String, String> unfit = Map.of(
                "garbage", "garbage",
                "expired", tokens.expiredOf(LINKED),
                "forged", tokens.forgedOf(LINKED),
                "for another API", tokens.of(LINKED, "aud", "another-api"),
                "for nobody", tokens.of(LINKED, "aud", null),
                "of another issuer", tokens.of(LINKED, "iss", "https://elsewhere.example"),
                "without end", tokens.of(LINKED, "exp", null));

        return unfit.entrySet().stream().flatMap(token -> ALL.stream()
                .map(call -> dynamicTest(token.getKey() + ": " + call, () -> refusesToken(call, token.getValue()))));
    }

    @Test
    void otherWaysToSendATokenDoNotCount() {
        String token = tokens.of(LINKED);

        api.careless()
                .anonymous()
                .queryParam("access_token", token)
                .get("/v1/providers")
                .then()
                .spec(problem(401, "authentication-required"));
        api.careless()
                .anonymous()
                .header("Authorization", "Basic cml0YTphbnk=")
                .get("/v1/providers")
                .then()
                .spec(problem(401, "authentication-required"));
    }

    @TestFactory
    Stream<DynamicTest> everyCallNeedsARole() {
        String roleless = tokens.of(LINKED, "roles", List.of("another-role"));

        return each(ALL, call -> send(api.careless().withToken(roleless), call).spec(problem(403, "access-denied")));
    }

    @TestFactory
    Stream<DynamicTest> onlyAdministratorsSwitchTheIntegration() {
        return each(OF_ADMINISTRATORS, call -> {
            send(api.careless().as(LINKED), call).spec(problem(403, "access-denied"));
            send(api.careless().asServiceOf("acme"), call).spec(problem(403, "access-denied"));
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyPeopleHaveACalendar() {
        String administrator = tokens.of("ada", "roles", List.of("calendar-admin"));

        return each(OF_PEOPLE, call -> {
            send(api.careless().withToken(administrator), call).spec(problem(403, "access-denied"));
            send(api.careless().asServiceOf("acme"), call).spec(problem(403, "access-denied"));
        });
    }

    @Test
    void anAdministratorSeesNobodysTimes() {
        api.careless()
                .withToken(tokens.of("ada", "roles", List.of("calendar-admin")))
                .body(Map.of())
                .post("/v1/free-busy")
                .then()
                .spec(problem(403, "access-denied"));
    }

    @Test
    void aPersonNeedsATenant() {
        for (Object tenant : Arrays.asList(null, "", "a/b", "-acme", "acme nordwind", Map.of("id", "acme"))) {
            api.withToken(tokens.of(LINKED, "tenant", tenant))
                    .get("/v1/me/connection")
                    .then()
                    .spec(problem(403, "tenant-not-allowed"));
        }
    }

    @Test
    void aPersonNeedsAName() {
        for (String subject : Arrays.asList(null, " ", "r".repeat(256))) {
            api.withToken(tokens.of(LINKED, "sub", subject))
                    .get("/v1/me/connection")
                    .then()
                    .spec(problem(403, "access-denied"));
        }
    }

    private void refusesToken(String call, String token) {
        send(api.careless().withToken(token), call)
                .spec(problem(401, "authentication-required"))
                .header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\""))
                .body(not(containsString(token)));
    }

    private static Stream<DynamicTest> each(List<String> calls, ThrowingConsumer<String> test) {
        return DynamicTest.stream(calls.stream(), String::toString, test);
    }

    private static ValidatableResponse send(RequestSpecification request, String call) {
        return request.request(call.split(" ")[0], call.split(" ")[1]).then();
    }
}
