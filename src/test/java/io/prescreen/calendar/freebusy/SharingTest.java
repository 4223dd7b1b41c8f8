package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colleagues see when a person is busy while the person shares it. */
@QuarkusTest
class SharingTest extends LookStory {

    @Test
    void nobodyElseSeesAnOwnLinkAtFirst() {
        colleague("ivan").body("mailboxes[0].reason", equalTo("notLinked"));
        colleague("ada").body("mailboxes[0].reason", equalTo("notLinked"));
        service().body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @Test
    void whatIsSharedIsSeenByColleaguesAndServicesOfTheTenant() {
        calendar(event("09:00", "10:00"));

        share(true);

        assertThat(times(colleague("ivan"), "busy")).isNotEmpty();
        colleague("ivan").body("mailboxes[0].route", equalTo("sharedLink"));
        service().body("mailboxes[0].route", equalTo("sharedLink"));
        lookAtTheDay().body("mailboxes[0].route", equalTo("personalLink"));
        api.activate("gina");
        colleague("gina").body("mailboxes[0].reason", equalTo("notLinked"));
    }

    @Test
    void aServiceThatNamesAPersonSeesWhatThatPersonSees() {
        share(true);

        api.asServiceOf("acme")
                .header("Prescreen-Person", "rita")
                .body(week())
                .post("/v1/free-busy")
                .then()
                .body("mailboxes[0].route", equalTo("personalLink"));
        api.asServiceOf("acme")
                .header("Prescreen-Person", "ivan")
                .body(week())
                .post("/v1/free-busy")
                .then()
                .body("mailboxes[0].route", equalTo("sharedLink"));
    }

    @Test
    void switchingItOffActsAtOnce() {
        share(true);
        colleague("ivan").body("mailboxes[0].status", equalTo("known"));

        share(false);

        colleague("ivan").body("mailboxes[0].reason", equalTo("notLinked"));
        service().body("mailboxes[0].reason", equalTo("notLinked"));
        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));
    }

    @Test
    void itCanBeSwitchedOffWhileTheCalendarIsDisconnected() {
        share(true);
        sandbox.withdrawAuthorization(RITA);
        letHealthAge();
        colleague("ivan").body("mailboxes[0].reason", equalTo("disconnected"));

        share(false);

        colleague("ivan").body("mailboxes[0].reason", equalTo("notLinked"));
    }

    private void share(boolean shared) {
        api.as("rita")
                .body(Map.of("shareWithColleagues", shared))
                .put("/v1/me/connection/preferences")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> week() {
        return Api.thisWeek("Europe/Vienna", RITA);
    }

    private ValidatableResponse colleague(String person) {
        return freeBusy(person, week()).statusCode(200);
    }

    private ValidatableResponse service() {
        return api.asServiceOf("acme").body(week()).post("/v1/free-busy").then().statusCode(200);
    }
}
