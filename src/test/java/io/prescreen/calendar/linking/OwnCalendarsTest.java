package io.prescreen.calendar.linking;

import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.prescreen.calendar.testing.Ics;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendars of a person's own link. */
@QuarkusTest
class OwnCalendarsTest extends StoryTest {

    @BeforeEach
    void activate() {
        api.activate("ada");
    }

    @Test
    void needsALink() {
        calendars("paul").spec(problem(409, "not-linked"));
    }

    @Test
    void listsThePrimaryCalendarFirstAndTheOthersByName() {
        sandbox.calendar("paul@icloud.example", "Allotment", Ics.calendar());
        link("paul", "icloud", "paul@icloud.example");

        calendars("paul")
                .statusCode(200)
                .body("calendars", hasSize(3))
                .body("calendars.name", contains("Work", "Allotment", "Home"))
                .body("calendars.primary", contains(true, false, false))
                .body("calendars[0].id", startsWith("cal_"))
                .body("calendars[0].readOnly", equalTo(false));
    }

    @Test
    void answersFromWhatIsStoredAndFindsANewCalendarWhenThatIsOld() {
        link("paul", "icloud", "paul@icloud.example");
        sandbox.calendar("paul@icloud.example", "Allotment", Ics.calendar());

        calendars("paul").statusCode(200).body("calendars.name", contains("Work", "Home"));
        letHealthAge();

        calendars("paul").statusCode(200).body("calendars.name", contains("Work", "Allotment", "Home"));
        assertThat(owner.query("select encode(calendars, 'escape') from link").get(0))
                .doesNotContain("Allotment");
    }

    @Test
    void saysWhereADisconnectedLinkIsMended() {
        link("paul", "icloud", "paul@icloud.example");
        sandbox.disconnect("paul@icloud.example");
        letHealthAge();

        String relinkUrl = calendars("paul")
                .spec(problem(409, "link-disconnected"))
                .extract()
                .path("relinkUrl");
        browser.relink(relinkUrl, "icloud");
        letHealthAge();

        calendars("paul").statusCode(200).body("calendars", hasSize(2));
    }

    @Test
    void saysThatAWithdrawnAuthorizationHasToBeGivenAgain() {
        link("paul", "icloud", "paul@icloud.example");
        sandbox.withdrawAuthorization("paul@icloud.example");
        letHealthAge();

        calendars("paul").spec(problem(409, "link-disconnected")).body("relinkUrl", nullValue());
    }

    private ValidatableResponse calendars(String person) {
        return api.as(person).get("/v1/me/calendars").then();
    }
}
