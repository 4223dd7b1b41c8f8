package io.prescreen.calendar.problem;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can be wrong with any body. */
@QuarkusTest
class BadBodyTest extends RefusalTest {

    private static final String FREE_BUSY = "/v1/free-busy";
    private static final String LINK_ATTEMPTS = "/v1/me/connection/link-attempts";
    private static final String COMPLETION = "/v1/link-attempts/4f3a4a52-5d0c-4b4c-9f0e-3a1c7d1f2b11/completion";

    private static final List<String> WITH_BODY = List.of(FREE_BUSY, LINK_ATTEMPTS, COMPLETION);
    private static final List<String> EVERYWHERE = List.of(
            FREE_BUSY, LINK_ATTEMPTS, COMPLETION, "/v1/providers", "/v1/integration/business-connect", "/v1/nothing");

    private static final String TOO_LARGE = "{\"returnTo\":\"%s\"}".formatted("a".repeat(2_000_000));

    @TestFactory
    Stream<DynamicTest> aBodyMustBeOneJsonObject() {
        List<String> bodies = List.of(
                "{",
                "{\"mailbox\":",
                "{'mailbox':'rita@acme.example'}",
                "{\"mailbox\":\"a@b.example\",\"mailbox\":\"c@d.example\"}",
                "mailbox=rita",
                "<mailbox/>",
                "\u0000",
                "[]",
                "[".repeat(5_000),
                "7",
                "true",
                "\"text\"",
                "{} {}",
                "{}x");

        return to(
                WITH_BODY,
                bodies,
                (path, body) ->
                        api.careless().as(LINKED).body(body).post(path).then().spec(invalid("body", "")));
    }

    @TestFactory
    Stream<DynamicTest> aBodyMustBeThere() {
        return to(
                List.of(FREE_BUSY, LINK_ATTEMPTS),
                List.of("", "null"),
                (path, body) ->
                        api.careless().as(LINKED).body(body).post(path).then().spec(invalid("body", "")));
    }

    @TestFactory
    Stream<DynamicTest> aBodyMustBeJson() {
        List<String> types = List.of("text/plain", "application/xml", "application/cbor", "text/html; charset=utf-8");

        return to(WITH_BODY, types, (path, type) -> api.careless()
                .as(LINKED)
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .spec(problem(415, "unsupported-media-type")));
    }

    @TestFactory
    Stream<DynamicTest> aLargeBodyIsRefusedWhereverItIsSent() {
        return DynamicTest.stream(EVERYWHERE.stream(), String::toString, path -> api.careless()
                .as(LINKED)
                .body(TOO_LARGE)
                .post(path)
                .then()
                .spec(problem(413, "payload-too-large")));
    }

    @TestFactory
    Stream<DynamicTest> aLargeBodyThatDoesNotSayItsLengthIsRefusedWhereverItIsSent() {
        return DynamicTest.stream(EVERYWHERE.stream(), String::toString, path -> {
            HttpResponse<String> answer = sendInChunks(path);

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:prescreen:calendar:problem:payload-too-large");
        });
    }

    private HttpResponse<String> sendInChunks(String path) throws IOException, InterruptedException {
        HttpRequest chunked = HttpRequest.newBuilder(api.service().resolve(path))
                .header("Authorization", "Bearer " + tokens.of(LINKED))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE.getBytes())))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(chunked, BodyHandlers.ofString());
    }

    private static Stream<DynamicTest> to(List<String> paths, List<String> values, BiConsumer<String, String> test) {
        return paths.stream().flatMap(path -> values.stream()
                .map(value -> dynamicTest(path + " " + value, () -> test.accept(path, value))));
    }
}
