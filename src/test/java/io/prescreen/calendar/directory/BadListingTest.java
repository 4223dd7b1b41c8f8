package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a back end may not say of a person. */
@QuarkusTest
class BadListingTest extends RefusalTest {

    private static final String GOOD = "{\"mailbox\":\"ivan@acme.example\",\"displayName\":\"Ivan\"%s}";

    @TestFactory
    Stream<DynamicTest> aMailboxMustBeOne() {
        List<String> wrong = Arrays.asList(
                "null",
                "7",
                "true",
                "[]",
                "{}",
                "\"\"",
                "\"ivan\"",
                "\"ivan@acme\"",
                "\"ivan@acme.example\\u0000\"",
                "\"Ivan <ivan@acme.example>\"",
                "\" ivan@acme.example\"",
                "\"ivan@straße.example\"",
                "\"" + "a".repeat(65) + "@acme.example\"",
                "\"a@" + "label.".repeat(45) + "example\"");

        return wrong.stream()
                .map(value -> dynamicTest(
                        value, () -> put("{\"mailbox\":%s,\"displayName\":\"Ivan\"}".formatted(value), "mailbox")));
    }

    @TestFactory
    Stream<DynamicTest> aNameMustBeOne() {
        List<String> wrong = Arrays.asList(
                "null",
                "7",
                "false",
                "[\"Ivan\"]",
                "\"\"",
                "\"   \"",
                "\"Iv\\nan\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"" + "n".repeat(201) + "\"",
                "\"" + "n".repeat(60_000) + "\"");

        return wrong.stream()
                .map(value -> dynamicTest(
                        value,
                        () -> put(
                                "{\"mailbox\":\"ivan@acme.example\",\"displayName\":%s}".formatted(value),
                                "displayName")));
    }

    @Test
    void nothingMoreIsTaken() {
        put(GOOD.formatted(",\"standing\":\"confirmed\""), "standing");
        put(GOOD.formatted(",\"id\":\"ivan\""), "id");
        put("{}", "mailbox");
        put("{}", "displayName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{} {}",
                "{\"mailbox\":\"a@b.example\",\"mailbox\":\"c\"}"
            })
    void aBodyMustBeOneJsonObject(String body) {
        put(body, "");
        api.careless()
                .asServiceOf("acme")
                .body(body)
                .post("/v1/directory/people")
                .then()
                .spec(invalid("body", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"people\":null}", "{\"people\":[]}", "{\"people\":{}}", "{\"people\":\"all\"}"})
    void aBulkMustHavePeople(String body) {
        api.careless()
                .asServiceOf("acme")
                .body(body)
                .post("/v1/directory/people")
                .then()
                .spec(invalid("body", "people"));
    }

    @Test
    void aBulkHasNothingElse() {
        api.careless()
                .asServiceOf("acme")
                .body("{\"people\":[%s],\"replace\":true}".formatted(GOOD.formatted("")))
                .post("/v1/directory/people")
                .then()
                .spec(invalid("body", "replace"));
    }

    @Test
    void aBodyMustBeJson() {
        for (String path : List.of("/v1/directory/people/ivan", "/v1/directory/people")) {
            var request = api.careless()
                    .asServiceOf("acme")
                    .contentType(ContentType.TEXT)
                    .body(GOOD.formatted(""));
            (path.endsWith("ivan") ? request.put(path) : request.post(path))
                    .then()
                    .spec(problem(415, "unsupported-media-type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "%00", "a%0Ab", "%7F"})
    void anIdMustBeOne(String id) {
        api.careless()
                .asServiceOf("acme")
                .urlEncodingEnabled(false)
                .body(GOOD.formatted(""))
                .put("/v1/directory/people/" + id)
                .then()
                .spec(invalid("path", "id"));
        api.careless()
                .asServiceOf("acme")
                .urlEncodingEnabled(false)
                .delete("/v1/directory/people/" + id)
                .then()
                .spec(invalid("path", "id"));
    }

    @Test
    void anIdHasAtMost255Characters() {
        api.careless()
                .asServiceOf("acme")
                .body(GOOD.formatted(""))
                .put("/v1/directory/people/" + "x".repeat(256))
                .then()
                .spec(invalid("path", "id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "*.acme.example",
                "acme..example",
                "acme.example.",
                "straße.example",
                "acme example",
                "a@acme.example",
                "10.0.0.1"
            })
    void aDomainMustBeOne(String domain) {
        api.careless()
                .asServiceOf("acme")
                .put("/v1/directory/domains/{domain}", domain)
                .then()
                .spec(invalid("path", "domain"));
        api.careless()
                .asServiceOf("acme")
                .delete("/v1/directory/domains/{domain}", domain)
                .then()
                .spec(invalid("path", "domain"));
    }

    private void put(String body, String field) {
        api.careless()
                .asServiceOf("acme")
                .body(body)
                .put("/v1/directory/people/ivan")
                .then()
                .spec(invalid("body", field));
    }
}
