package io.prescreen.calendar.linking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkingStoryTest extends StoryTest {

    @Test
    void aPersonLinksTheirCalendarAndSeesWhenTheyAreBusy() {
        api.activate("ada");

        link("rita", "office365", "rita@acme.example");

        api.as("rita")
                .get("/v1/me/connection")
                .then()
                .statusCode(200)
                .body("connected", equalTo(true))
                .body("provider", equalTo("office365"))
                .body("mailbox", equalTo("rita@acme.example"))
                .body("health.state", equalTo("healthy"));
        freeBusy("rita", Api.thisWeek("Europe/Vienna", "rita@acme.example", "ivan@acme.example"))
                .statusCode(200)
                .body("mailboxes", hasSize(2))
                .body("mailboxes[0].status", equalTo("known"))
                .body("mailboxes[0].route", equalTo("personalLink"))
                .body("mailboxes[1].reason", equalTo("notLinked"));
    }
}
