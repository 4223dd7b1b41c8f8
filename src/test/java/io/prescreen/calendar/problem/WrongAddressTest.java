package io.prescreen.calendar.problem;

import static io.prescreen.calendar.testing.Problems.problem;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Paths, methods and forms of answers that there are not. */
@QuarkusTest
class WrongAddressTest extends RefusalTest {

    @TestFactory
    Stream<DynamicTest> aPathThatIsNotThere() {
        Stream<String> paths = Stream.of(
                "/",
                "/v1",
                "/v1/nothing",
                "/v2/providers",
                "/v1/%2e%2e/providers",
                "/v1/me",
                "/q/metrics",
                "/q/health");

        return DynamicTest.stream(paths, String::toString, path -> {
            api.careless().as(LINKED).urlEncodingEnabled(false).get(path).then().spec(problem(404, "not-found"));
            api.careless()
                    .anonymous()
                    .accept("text/html")
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .spec(problem(404, "not-found"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aMethodThatIsNotThere() {
        Stream<String> calls = Stream.of(
                "POST /v1/integration",
                "GET /v1/integration/business-connect",
                "POST /v1/integration/business-connect",
                "POST /v1/providers",
                "PATCH /v1/providers",
                "PUT /v1/me/connection",
                "GET /v1/me/connection/link-attempts",
                "GET /v1/link-attempts/4f3a4a52-5d0c-4b4c-9f0e-3a1c7d1f2b11/completion",
                "DELETE /v1/me/calendars",
                "GET /v1/free-busy",
                "POST /v1/callbacks/cronofy/authorization");

        return DynamicTest.stream(calls, String::toString, call -> api.careless()
                .as(LINKED)
                .request(call.split(" ")[0], call.split(" ")[1])
                .then()
                .spec(problem(405, "method-not-allowed")));
    }

    @TestFactory
    Stream<DynamicTest> aFormOfAnswerThatIsNotThere() {
        Stream<String> paths = Stream.of("/v1/integration", "/v1/providers", "/v1/me/connection", "/v1/me/calendars");

        return DynamicTest.stream(paths, String::toString, path -> {
            api.careless().as(LINKED).accept("application/xml").get(path).then().spec(problem(406, "not-acceptable"));
            api.careless().as(LINKED).accept("text/html").get(path).then().spec(problem(406, "not-acceptable"));
        });
    }
}
