package io.prescreen.calendar;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Pages of the front end may call the service, pages of others may not (CORS). */
@QuarkusTest
class FrontEndOriginTest extends StoryTest {

    @Test
    void theFrontEndMayCallWithATokenAndJson() {
        preflightFrom(SandboxResource.FRONT_END)
                .options("/v1/free-busy")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(SandboxResource.FRONT_END))
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("Access-Control-Allow-Credentials", anyOf(nullValue(), equalTo("false")));
    }

    @Test
    void aPageOfAnotherOriginMayNot() {
        preflightFrom("https://evil.example")
                .options("/v1/free-busy")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private RequestSpecification preflightFrom(String origin) {
        return api.outsideTheContract()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type");
    }
}
