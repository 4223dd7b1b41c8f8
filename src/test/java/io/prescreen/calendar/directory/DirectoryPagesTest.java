package io.prescreen.calendar.directory;

import static io.prescreen.calendar.testing.BackEnd.row;
import static io.prescreen.calendar.testing.Problems.invalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory, page by page. */
@QuarkusTest
class DirectoryPagesTest extends StoryTest {

    @BeforeEach
    void twentyFivePeople() {
        backEnd.confirm("acme.example");
        backEnd.listAll(IntStream.range(0, 25)
                .mapToObj(
                        number -> row("p" + number, "p%d@%s.example".formatted(number, number < 20 ? "acme" : "other")))
                .toList());
    }

    @Test
    void everyoneIsOnExactlyOnePage() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page =
                    cursor == null ? page(Map.of("limit", 7)) : page(Map.of("limit", 7, "cursor", cursor));
            seen.addAll(page.extract().path("people.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        page(Map.of()).body("people", hasSize(25)).body("nextCursor", nullValue());
        page(Map.of("limit", 25)).body("people", hasSize(25)).body("nextCursor", nullValue());
    }

    @Test
    void thoseWhoWaitForADecisionAreFound() {
        backEnd.decide("p20", "refuse", "p20@other.example").statusCode(200);
        backEnd.decide("p21", "accept", "p21@other.example").statusCode(200);

        page(Map.of("standing", "quarantined")).body("people.id", contains("p22", "p23", "p24"));
        page(Map.of("standing", "unlisted")).body("people.id", contains("p20"));
        page(Map.of("standing", "confirmed")).body("people", hasSize(21));
        api.as("ada")
                .queryParams(Map.of("standing", "quarantined", "limit", 2))
                .get("/v1/directory/people")
                .then()
                .body("people.id", contains("p22", "p23"));
    }

    @ParameterizedTest
    @CsvSource({
        "cursor, !!!",
        "cursor, AAAA",
        "limit, 0",
        "limit, 501",
        "limit, -1",
        "limit, ten",
        "limit, 99999999999999999999",
        "standing, CONFIRMED"
    })
    void whatIsNotAPageIsRefused(String parameter, String value) {
        api.careless()
                .asServiceOf("acme")
                .queryParam(parameter, value)
                .get("/v1/directory/people")
                .then()
                .spec(invalid("query", parameter));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        api.careless()
                .asServiceOf("acme")
                .queryParams(Map.of("cursor", "!!!", "limit", 0))
                .get("/v1/directory/people")
                .then()
                .spec(invalid("query", "cursor"))
                .spec(invalid("query", "limit"));
    }

    private ValidatableResponse page(Map<String, Object> parameters) {
        return backEnd.request()
                .queryParams(parameters)
                .get("/v1/directory/people")
                .then()
                .statusCode(200);
    }
}
