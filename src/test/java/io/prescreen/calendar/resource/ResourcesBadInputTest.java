package io.prescreen.calendar.resource;

import static io.prescreen.calendar.testing.Problems.invalid;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches that are none. */
@QuarkusTest
class ResourcesBadInputTest extends StoryTest {

    @ParameterizedTest
    @CsvSource({
        "capacity, 0",
        "capacity, -1",
        "capacity, 100001",
        "capacity, many",
        "text, '  '",
        "limit, 0",
        "limit, 501",
        "limit, ten",
        "cursor, !!!",
        "cursor, AAAA",
        "cursor, YQ"
    })
    void whatIsNoSearchIsRefused(String parameter, String value) {
        api.careless()
                .as("rita")
                .queryParam(parameter, value)
                .get("/v1/resources")
                .then()
                .spec(invalid("query", parameter));
    }

    @Test
    void tooLongATextIsRefused() {
        api.careless()
                .as("rita")
                .queryParam("text", "a".repeat(201))
                .get("/v1/resources")
                .then()
                .spec(invalid("query", "text"));
    }
}
