package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.RefusalTest;
import io.prescreen.calendar.testing.SandboxResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class LinkingBadInputTest extends RefusalTest {

    private static final String HOME = SandboxResource.FRONT_END + "/profile";

    private static Stream<Bad> badAttempts() {
        return Stream.of(
                bad("returnTo", null),
                bad("returnTo", 7),
                bad("returnTo", List.of(HOME)),
                bad("returnTo", "http://["),
                bad("returnTo", HOME + "/a b"),
                bad("returnTo", HOME + "/\r\nSet-Cookie: a=b"),
                bad("returnTo", HOME + "/" + "a".repeat(2000)),
                bad("provider", "yahoo"),
                bad("provider", "OFFICE_365"),
                bad("provider", ""),
                bad("provider", 0),
                bad("colour", "red"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldOfAnAttemptThatIsWrong() {
        return DynamicTest.stream(badAttempts(), Bad::toString, bad -> {
            Map<String, Object> attempt = new HashMap<>(Map.of("provider", "office365", "returnTo", HOME));
            attempt.put(bad.property(), bad.value());

            api.careless()
                    .as(LINKED)
                    .body(attempt)
                    .post("/v1/me/connection/link-attempts")
                    .then()
                    .spec(invalid("body", bad.property()));
        });
    }

    private static Stream<Bad> badCompletions() {
        return Stream.of(
                bad("mailbox", "rita"),
                bad("mailbox", 7),
                bad("mailbox", "rita@" + "a".repeat(250) + ".example"),
                bad("colour", "red"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldOfACompletionThatIsWrong() {
        return DynamicTest.stream(badCompletions(), Bad::toString, bad -> api.careless()
                .as(LINKED)
                .body(Map.of(bad.property(), bad.value()))
                .post("/v1/link-attempts/{id}/completion", UUID.randomUUID())
                .then()
                .spec(invalid("body", bad.property())));
    }

    @TestFactory
    Stream<DynamicTest> aMalformedAttemptDoesNotExist() {
        Stream<String> ids = Stream.of("17", "not-a-uuid", "00000000-0000-0000-0000-00000000000g", "%00");

        return DynamicTest.stream(ids, String::toString, id -> api.careless()
                .as(LINKED)
                .urlEncodingEnabled(false)
                .post("/v1/link-attempts/" + id + "/completion")
                .then()
                .spec(problem(404, "not-found")));
    }

    @TestFactory
    Stream<DynamicTest> anUnusableRedirectGetsAStaticPage() {
        Stream<String> queries =
                Stream.of("?state=a&state=b&code=c", "?state=%00&code=%ff", "?state=" + "a".repeat(2001) + "&code=abc");

        return DynamicTest.stream(queries, String::toString, query -> api.careless()
                .anonymous()
                .urlEncodingEnabled(false)
                .get("/v1/callbacks/cronofy/authorization" + query)
                .then()
                .statusCode(400)
                .contentType("text/html; charset=utf-8")
                .header("Location", nullValue())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer"));
    }

    private static Bad bad(String property, Object value) {
        return new Bad(property, value);
    }

    /** One property is not good. */
    private record Bad(String property, Object value) {}
}
