package io.prescreen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.SandboxResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers do, rightly or wrongly, and what the log tells of it. */
@QuarkusTest
class LogSecrecyTest extends LogStory {

    private static final String ROOM = "room-turing@acme.example";

    @Test
    void theGoodWay() {
        link("rita", "office365", RITA);
        sandbox.expireAccessTokens();
        look(RITA, "ivan@acme.example");
        api.as("rita").get("/v1/me/calendars").then().statusCode(200);
        unlink("rita");

        requireDiscretion();
    }

    @Test
    void refusals() {
        browser.cancel(begin("rita").extract().path("authorizationUrl"));
        URI redirect = browser.consent(begin("rita").extract().path("authorizationUrl"), "office365", RITA);
        browser.callback(redirect);
        browser.callback(redirect);
        browser.callback(URI.create(SandboxResource.PUBLIC_URL + redirect.getPath() + "?code=c0de-of-nobody&state=x"));
        String attempt = returned("rita", "office365", ROOM);
        complete("rita", attempt).statusCode(409);
        confirm("rita", attempt, RITA).statusCode(409);
        confirm("ivan", attempt, ROOM).statusCode(404);
        confirm("rita", attempt, ROOM).statusCode(200);

        requireDiscretion("c0de-of-nobody");
        assertThat(log.lines()).anyMatch(line -> line.contains("mailbox-confirmation-required"));
    }

    @Test
    void badInput() {
        link("rita", "office365", RITA);
        Map<String, Object> query = Api.thisWeek("Europe/Vienna", RITA);
        List.of("from", "to", "timeZone", "mailboxes", RITA).forEach(field -> {
            Map<String, Object> bad = new HashMap<>(query);
            bad.put(field, field.equals("mailboxes") ? List.of("not one: " + RITA) : RITA);
            api.careless().as("rita").body(bad).post("/v1/free-busy").then().statusCode(400);
        });
        api.careless()
                .as("rita")
                .body("{\"mailboxes\": [\"" + RITA)
                .post("/v1/free-busy")
                .then()
                .statusCode(400);
        api.careless()
                .as("rita")
                .body(Map.of("returnTo", "https://evil.example/" + RITA, "provider", "office365"))
                .post("/v1/me/connection/link-attempts")
                .then()
                .statusCode(400);
        api.careless()
                .withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJyaXRhIn0.")
                .get("/v1/me/connection")
                .then()
                .statusCode(401);

        requireDiscretion();
    }
}
