package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers are sent back to the origins that the operator allows, however an address is spelled. */
@QuarkusTest
class ReturnAddressTest extends StoryTest {

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/profile",
                "https://app.prescreen.example:8443/profile",
                "http://app.prescreen.example/profile",
                "https://app.prescreen.example@evil.example/profile",
                "https://app.prescreen.example:x@evil.example/",
                "https://someone@app.prescreen.example/profile",
                "https://app.prescreen.example.evil.example/",
                "https://login.app.prescreen.example/",
                "https://evil.example\\@app.prescreen.example/",
                "https://app.prescreen.example\\.evil.example/",
                "https:\\\\app.prescreen.example/",
                "https:app.prescreen.example/",
                "https:///app.prescreen.example/",
                "//app.prescreen.example/profile",
                "/profile",
                "",
                "javascript:alert(1)//https://app.prescreen.example",
                "data:text/html,https://app.prescreen.example",
                "ftp://app.prescreen.example/",
                "https://app.prescreen.example%2eevil.example/",
                "https://app.prescreen.example%00.evil.example/",
                "https://app.prescreen.example#@evil.example/ ",
                " https://app.prescreen.example/"
            })
    void refusesToReturnElsewhere(String elsewhere) {
        begin("rita", elsewhere)
                .spec(problem(400, "invalid-request"))
                .body("violations.field", contains("returnTo"))
                .body("violations.in", contains("body"));

        assertThat(owner.query("select id from link_attempt")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.prescreen.example,                        https://app.prescreen.example?",
        "https://app.prescreen.example:443/profile,            https://app.prescreen.example:443/profile?",
        "HTTPS://App.Prescreen.Example/profile,                HTTPS://App.Prescreen.Example/profile?",
        "https://app.prescreen.example/a%2Fb/%7Bc%7D?,         https://app.prescreen.example/a%2Fb/%7Bc%7D?",
        "https://app.prescreen.example/profile?tab=calendar,   https://app.prescreen.example/profile?tab=calendar&",
        "https://app.prescreen.example/?q=a%26b%20c%3D%2B+d&x, https://app.prescreen.example/?q=a%26b%20c%3D%2B+d&x&",
        "https://app.prescreen.example/?q=%7Bname%7D,          https://app.prescreen.example/?q=%7Bname%7D&"
    })
    void returnsWhereThePersonWasWithTheOutcomeAdded(String returnTo, String beginning) {
        String page = begin("rita", returnTo).statusCode(201).extract().path("authorizationUrl");

        Response back = browser.agree(page, "office365", "rita@acme.example");

        assertThat(back.header("Location"))
                .startsWith(beginning)
                .matches(".*completion=[0-9a-f-]{36}&outcome=returned");
    }

    @Test
    void replacesAnOutcomeThatTheAddressHadBefore() {
        String page = begin("rita", SandboxResource.FRONT_END + "/profile?outcome=returned&completion=1&x=2#here")
                .statusCode(201)
                .extract()
                .path("authorizationUrl");

        URI back = URI.create(browser.cancel(page).header("Location"));

        assertThat(back.getQuery()).contains("x=2").containsOnlyOnce("outcome=").containsOnlyOnce("completion=");
        assertThat(back.getQuery()).contains("outcome=refused");
        assertThat(back.getFragment()).isEqualTo("here");
    }

    private ValidatableResponse begin(String person, String returnTo) {
        return api.careless()
                .as(person)
                .body(Map.of("returnTo", returnTo))
                .post("/v1/me/connection/link-attempts")
                .then();
    }
}
