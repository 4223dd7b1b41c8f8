package io.prescreen.calendar.testing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.Map;
import org.hamcrest.Matcher;

/** What every refusal has in common, and how each kind looks. */
public final class Problems {

    private Problems() {}

    /** @param type without the prefix that all types share */
    public static ResponseSpecification problem(int status, String type) {
        return expecting(status, type).build();
    }

    /** A bad field; {@code ""} is the body as a whole. */
    public static ResponseSpecification invalid(String in, String field) {
        return expecting(400, "invalid-request")
                .expectBody(
                        "violations.collect { [in: it.in, field: it.field] }",
                        hasItem(Map.of("in", in, "field", field)))
                .expectBody("violations.message", not(hasItem(blankOrNullString())))
                .build();
    }

    /** @param type of trouble that is over at some time: the answer says when to come again */
    public static ResponseSpecification temporary(String type) {
        return expecting(503, type)
                .expectHeader("Retry-After", matchesPattern("[1-9][0-9]*"))
                .build();
    }

    private static ResponseSpecBuilder expecting(int status, String type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("type", equalTo("urn:prescreen:calendar:problem:" + type))
                .expectBody("status", equalTo(status))
                .expectBody("title", not(blankOrNullString()))
                .expectBody(tellsNothingOfTheInside());
    }

    private static Matcher<String> tellsNothingOfTheInside() {
        return not(matchesPattern("(?s).*(Exception|io\\.prescreen|java\\.|jakarta|jackson|\\\\tat |SQL).*"));
    }
}
