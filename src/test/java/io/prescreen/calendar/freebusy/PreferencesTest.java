package io.prescreen.calendar.freebusy;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person says which of their calendars count. */
@QuarkusTest
class PreferencesTest extends LookStory {

    private static final String PREFERENCES = "/v1/me/connection/preferences";

    private String work;
    private String band;

    @BeforeEach
    void twoCalendars() {
        calendar(event("09:00", "10:00"));
        sandbox.calendar(RITA, "Band", Ics.calendar(event("18:00", "20:00")));
        letHealthAge();
        work = idOf("Calendar");
        band = idOf("Band");
    }

    @Test
    void allCountAtFirst() {
        preferences()
                .body("shareWithColleagues", equalTo(false))
                .body("busyCalendars", nullValue())
                .body("writeCalendar", nullValue())
                .body("missingCalendars", empty());
        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"), stretch("18:00", "20:00"));
    }

    @Test
    void whatIsChosenActsAtOnceOnAnswersInMemoryToo() {
        lookAtTheDay();

        choose(List.of(work)).statusCode(200).body("busyCalendars", contains(work));

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));
        choose(List.of(band)).statusCode(200);
        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("18:00", "20:00"));
        prefer(Map.of("shareWithColleagues", false)).statusCode(200).body("busyCalendars", nullValue());
        assertThat(times(lookAtTheDay(), "busy")).hasSize(2);
    }

    @Test
    void aChosenCalendarThatIsGoneMakesTheMailboxUnknown() {
        choose(List.of(work, band)).statusCode(200);
        sandbox.removeCalendar(RITA, "Band");
        letHealthAge();

        lookAtTheDay()
                .body("mailboxes[0].status", equalTo("unknown"))
                .body("mailboxes[0].reason", equalTo("calendarMissing"))
                .body("mailboxes[0].busy", empty())
                .body("mailboxes[0].unknown.size()", equalTo(1));

        preferences().body("missingCalendars", contains(band));
        choose(List.of(work)).statusCode(200);
        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));
    }

    @Test
    void whatIsNotAmongTheOwnCalendarsIsRefusedAndChangesNothing() {
        choose(List.of(work)).statusCode(200);
        List<String> before = owner.content();

        choose(List.of(work, "cal_of_somebody_else")).spec(invalid("body", "busyCalendars"));
        prefer(Map.of("shareWithColleagues", true, "writeCalendar", "cal_unknown"))
                .spec(invalid("body", "writeCalendar"));
        careless(Map.of("shareWithColleagues", true, "busyCalendars", List.of()))
                .spec(invalid("body", "busyCalendars"));
        careless(Map.of("busyCalendars", List.of(work))).spec(invalid("body", "shareWithColleagues"));

        assertThat(owner.content()).isEqualTo(before);
    }

    @Test
    void theCalendarToWriteToIsRemembered() {
        prefer(Map.of("shareWithColleagues", true, "writeCalendar", work)).statusCode(200);

        preferences().body("writeCalendar", equalTo(work)).body("shareWithColleagues", equalTo(true));
        assertThat(times(lookAtTheDay(), "busy")).hasSize(2);
        assertThat(owner.query("select action from audit_fact where action = 'preferencesChanged'"))
                .hasSize(1);
    }

    @Test
    void whatIsChosenStaysWhenTheSameMailboxIsLinkedAgainAndNotForAnother() {
        choose(List.of(work)).statusCode(200);

        link("rita", "office365", RITA);
        preferences().body("busyCalendars", contains(work));

        confirm("rita", returned("rita", "office365", "room-turing@acme.example"), "room-turing@acme.example")
                .statusCode(200);
        preferences().body("busyCalendars", nullValue());
    }

    @Test
    void whoIsNotLinkedHasNone() {
        api.as("ivan").get(PREFERENCES).then().spec(problem(409, "not-linked"));
        api.as("ivan")
                .body(Map.of("shareWithColleagues", true))
                .put(PREFERENCES)
                .then()
                .spec(problem(409, "not-linked"));
    }

    @Test
    void isSealedAndSealedAgain() {
        choose(List.of(work)).statusCode(200);
        assertThat(owner.query("select encode(preferences, 'escape') from link"))
                .noneMatch(text -> text.contains(work));
        String before = sealed();

        owner.execute("update link set key_id = key_id - 1");

        org.awaitility.Awaitility.await().until(() -> !sealed().equals(before));
        preferences().body("busyCalendars", contains(work));
    }

    private String sealed() {
        return owner.query("select encode(preferences, 'hex') from link").get(0);
    }

    private String idOf(String calendar) {
        return api.as("rita")
                .get("/v1/me/calendars")
                .then()
                .statusCode(200)
                .extract()
                .path("calendars.find { it.name == '%s' }.id".formatted(calendar));
    }

    private ValidatableResponse preferences() {
        return api.as("rita").get(PREFERENCES).then().statusCode(200);
    }

    private ValidatableResponse choose(List<String> calendars) {
        return prefer(Map.of("shareWithColleagues", false, "busyCalendars", calendars));
    }

    private ValidatableResponse prefer(Map<String, Object> preferences) {
        return api.as("rita").body(preferences).put(PREFERENCES).then();
    }

    private ValidatableResponse careless(Map<String, Object> preferences) {
        return api.careless().as("rita").body(preferences).put(PREFERENCES).then();
    }
}
