package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nobody but back ends and administrators reads the directory, and back ends alone write it. */
@QuarkusTest
class DirectoryAccessTest extends StoryTest {

    private static final Map<String, Object> ENTRY = Map.of("mailbox", "ivan@acme.example", "displayName", "Ivan");

    private static final Map<String, Object> READS = Map.of(
            "GET /v1/directory/people", "",
            "GET /v1/directory/people/rita", "",
            "GET /v1/directory/domains", "");

    private static final Map<String, Object> WRITES = Map.of(
            "POST /v1/directory/people",
            Map.of("people", List.of(BackEnd.row("ivan", "ivan@acme.example"))),
            "PUT /v1/directory/people/ivan",
            ENTRY,
            "PUT /v1/directory/people/rita",
            ENTRY,
            "DELETE /v1/directory/people/rita",
            "",
            "PUT /v1/directory/domains/home.example",
            "",
            "DELETE /v1/directory/domains/acme.example",
            "");

    private static final Map<String, Object> DECISION = Map.of(
            "POST /v1/directory/people/rita/decision", Map.of("decision", "accept", "mailbox", "rita@acme.example"));

    private List<String> before;

    @BeforeEach
    void ritaIsListed() {
        backEnd.confirm("acme.example");
        backEnd.list("rita", "rita@acme.example");
        before = owner.content();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(owner.content()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> aPersonNeitherReadsNorWrites() {
        return calls(List.of(READS, WRITES, DECISION))
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    send("rita", call).spec(problem(403, "access-denied"));
                    send("ivan", call).spec(problem(403, "access-denied"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anAdministratorDoesNotWrite() {
        return calls(List.of(WRITES))
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey(), () -> send("ada", call).spec(problem(403, "access-denied"))));
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoTokenIsNobody() {
        return calls(List.of(READS, WRITES, DECISION))
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> api.anonymous()
                        .body(call.getValue())
                        .request(call.getKey().split(" ")[0], call.getKey().split(" ")[1])
                        .then()
                        .spec(problem(401, "authentication-required"))));
    }

    @Test
    void anotherTenantHasADirectoryOfItsOwn() {
        api.as("gina").get("/v1/directory/people").then().body("people", hasSize(0));
        api.as("gina").get("/v1/directory/people/rita").then().spec(problem(404, "not-found"));
        api.as("gina").get("/v1/directory/domains").then().body("domains", hasSize(0));
        backEnd.of("globex").entry("rita").spec(problem(404, "not-found"));
        backEnd.of("globex").remove("rita").statusCode(204);
        backEnd.of("globex").withdraw("acme.example").statusCode(204);
        backEnd.of("initech").entry("rita").spec(problem(403, "tenant-not-allowed"));
    }

    private static Stream<Map.Entry<String, Object>> calls(List<Map<String, Object>> groups) {
        return groups.stream().flatMap(group -> group.entrySet().stream());
    }

    private ValidatableResponse send(String person, Map.Entry<String, Object> call) {
        return api.as(person)
                .body(call.getValue())
                .request(call.getKey().split(" ")[0], call.getKey().split(" ")[1])
                .then();
    }
}
