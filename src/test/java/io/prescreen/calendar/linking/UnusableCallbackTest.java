package io.prescreen.calendar.linking;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect that leads nowhere gets a page that never changes, and changes nothing. */
@QuarkusTest
class UnusableCallbackTest extends StoryTest {

    private static final String CALLBACK = SandboxResource.PUBLIC_URL + CallbackAddress.PATH;

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void refusesACallbackWhoseStateWasAlreadyUsed() {
        URI redirect = consent();
        Response first = browser.callback(redirect);

        Response replay = browser.callback(redirect);

        requireUnusablePage(replay);
        complete("rita", outcomeOf(first).get("completion")).statusCode(200);
    }

    @Test
    void refusesACallbackWhoseAttemptWasCompleted() {
        URI redirect = consent();
        complete("rita", outcomeOf(browser.callback(redirect)).get("completion"))
                .statusCode(200);

        requireUnusablePage(browser.callback(redirect));
    }

    @Test
    void refusesASecondAnswerToAnAttemptThatWasRefused() {
        String page = begin("rita").extract().path("authorizationUrl");
        browser.cancel(page);

        requireUnusablePage(browser.agree(page, "office365", "rita@acme.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=unknown&code=abc",
                "?state=unknown&error=access_denied",
                "?state=&code=abc",
                "?code=abc",
                "?error=access_denied"
            })
    void refusesACallbackWithoutAKnownState(String query) {
        begin("rita");

        requireUnusablePage(browser.callback(URI.create(CALLBACK + query)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&code=", "&error="})
    void refusesACallbackThatBringsNeitherCodeNorErrorAndLeavesTheAttemptOpen(String rest) {
        String page = begin("rita").extract().path("authorizationUrl");

        requireUnusablePage(browser.callback(URI.create(CALLBACK + "?state=" + stateOf(page) + rest)));

        browser.agree(page, "office365", "rita@acme.example").then().statusCode(303);
    }

    @Test
    void refusesACallbackOfAnExpiredAttempt() {
        URI redirect = consent();
        owner.execute("update link_attempt set expires_at = now() - interval '1 second'");

        requireUnusablePage(browser.callback(redirect));
    }

    private URI consent() {
        return browser.consent(begin("rita").extract().path("authorizationUrl"), "office365", "rita@acme.example");
    }

    private static void requireUnusablePage(Response page) {
        page.then()
                .statusCode(400)
                .contentType("text/html")
                .header("Location", blankOrNullString())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(equalTo(DeadEnd.UNUSABLE.html()))
                .body(not(containsString("<script")));
    }

    private static Map<String, String> outcomeOf(Response back) {
        return Browser.parameters(URI.create(back.header("Location")));
    }

    private static String stateOf(String page) {
        return Browser.parameters(URI.create(page)).get("state");
    }
}
