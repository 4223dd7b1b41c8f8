package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the events of a calendar to the times that are taken. */
@QuarkusTest
class BusyTimesTest extends LookStory {

    @Test
    void anEmptyCalendarIsKnownToBeFree() {
        calendar();

        lookAtTheDay()
                .body("mailboxes[0].status", equalTo("known"))
                .body("mailboxes[0].reason", nullValue())
                .body("mailboxes[0].route", equalTo("personalLink"))
                .body("mailboxes[0].asOf", notNullValue())
                .body("mailboxes[0].busy", empty())
                .body("mailboxes[0].tentative", empty())
                .body("mailboxes[0].unknown", empty());
    }

    @Test
    void mergesWhatOverlapsOrTouchesAndSorts() {
        calendar(
                event("15:30", "16:30"),
                event("13:00", "14:00"),
                event("10:00", "11:00"),
                event("09:00", "10:00"),
                event("09:30", "09:45"),
                event("15:00", "16:00"));

        assertThat(times(lookAtTheDay(), "busy"))
                .containsExactly(stretch("09:00", "11:00"), stretch("13:00", "14:00"), stretch("15:00", "16:30"));
    }

    @Test
    void mergesOverAllCalendarsOfTheMailbox() {
        calendar(event("09:00", "10:00"));
        sandbox.calendar(RITA, "Private", Ics.calendar(event("09:30", "10:30")));

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:30"));
    }

    @Test
    void clipsToTheWindow() {
        calendar(
                event(at(-1, "22:00"), at("02:00")),
                event(at("23:00"), at(1, "03:00")),
                event(at("12:00"), at("12:30"), "STATUS:TENTATIVE"));

        ValidatableResponse wholeDay = lookAtTheDay();
        ValidatableResponse quarter = look(at("12:10"), at("12:25"));

        assertThat(times(wholeDay, "busy"))
                .containsExactly(stretch("00:00", "02:00"), stretch(at("23:00"), at(1, "00:00")));
        assertThat(times(quarter, "tentative")).containsExactly(stretch("12:10", "12:25"));
        assertThat(times(quarter, "busy")).isEmpty();
    }

    @Test
    void aWindowIsHalfOpen() {
        calendar(event("08:00", "09:00"), event("17:00", "18:00"));

        assertThat(times(look(at("09:00"), at("17:00")), "busy")).isEmpty();
        assertThat(times(look(at("08:59"), at("17:01")), "busy"))
                .containsExactly(stretch("08:59", "09:00"), stretch("17:00", "17:01"));
    }

    @Test
    void keepsBusyAndTentativeApart() {
        calendar(event("09:00", "12:00", "STATUS:TENTATIVE"), event("10:00", "11:00"), event("14:00", "15:00"));

        ValidatableResponse answer = lookAtTheDay();

        assertThat(times(answer, "busy")).containsExactly(stretch("10:00", "11:00"), stretch("14:00", "15:00"));
        assertThat(times(answer, "tentative")).containsExactly(stretch("09:00", "10:00"), stretch("11:00", "12:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"})
    void whatTakesNoTimeLeavesItFree(String property) {
        calendar(event("09:00", "10:00", property));

        ValidatableResponse answer = lookAtTheDay();

        assertThat(times(answer, "busy")).isEmpty();
        assertThat(times(answer, "tentative")).isEmpty();
        assertThat(times(answer, "unknown")).isEmpty();
    }

    @Test
    void whatTheCalendarDoesNotTellBlocks() {
        calendar(event("09:00", "10:00", "X-MICROSOFT-CDO-BUSYSTATUS:SOMETHING-NEW"));

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));
    }

    @Test
    void anEventWithoutLengthTakesNoTime() {
        calendar(event("09:00", "09:00"), event("10:00", "11:00"));

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("10:00", "11:00"));
    }

    @Test
    void tellsTimesOnly() {
        calendar(event(
                "09:00",
                "10:00",
                "SUMMARY:Secret takeover",
                "DESCRIPTION:Of Initech",
                "LOCATION:Vault 7",
                "ATTENDEE;CN=Mallory:mailto:mallory@initech.example",
                "ORGANIZER;CN=Trudy:mailto:trudy@initech.example"));

        String answer = lookAtTheDay().extract().asString();

        assertThat(answer).contains(at("09:00").toString().substring(0, 16));
        assertThat(answer).doesNotContainIgnoringCase("takeover", "initech", "vault", "mallory", "trudy", "cal_");
    }
}
