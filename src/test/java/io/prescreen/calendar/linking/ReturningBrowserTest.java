package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.SandboxResource;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OAuth redirect: whoever stands here has shown nothing but a state. */
@QuarkusTest
class ReturningBrowserTest extends StoryTest {

    private static final String CALLBACK = SandboxResource.PUBLIC_URL + CallbackAddress.PATH;

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void goesOnToTheFrontEndAndLinksNothingYet() {
        Response back = browser.callback(consent());

        back.then()
                .statusCode(303)
                .header("Location", startsWith(SandboxResource.FRONT_END + "/profile?"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
        assertThat(outcomeOf(back)).containsOnlyKeys("completion", "outcome").containsEntry("outcome", "returned");
        connection("rita").body("connected", equalTo(false));
    }

    @Test
    void tellsThatThePersonRefusedAndThenNothingCanBeCompleted() {
        Response back = browser.cancel(begin("rita").extract().path("authorizationUrl"));

        back.then().statusCode(303);
        assertThat(outcomeOf(back)).containsEntry("outcome", "refused");
        complete("rita", outcomeOf(back).get("completion")).spec(problem(409, "link-attempt-failed"));
    }

    @Test
    void tellsThatCronofyFailedAndThenNothingCanBeCompleted() {
        String state = stateOf(begin("rita").extract().path("authorizationUrl"));

        Response back = browser.callback(URI.create(CALLBACK + "?error=server_error&state=" + state));

        assertThat(outcomeOf(back)).containsEntry("outcome", "failed");
        complete("rita", outcomeOf(back).get("completion")).spec(problem(409, "link-attempt-failed"));
    }

    private URI consent() {
        return browser.consent(begin("rita").extract().path("authorizationUrl"), "office365", "rita@acme.example");
    }

    private static Map<String, String> outcomeOf(Response back) {
        return Browser.parameters(URI.create(back.header("Location")));
    }

    private static String stateOf(String page) {
        return Browser.parameters(URI.create(page)).get("state");
    }
}
