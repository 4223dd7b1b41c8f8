package io.prescreen.calendar.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** Problem details (RFC 9457) that a story expects. */
public final class Problems {

    private Problems() {}

    /** @param type the last part of its URN */
    public static ResponseSpecification problem(int status, String type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("type", equalTo("urn:prescreen:calendar:problem:" + type))
                .build();
    }
}
