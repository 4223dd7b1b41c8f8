package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fifty calls a second and five hundred a minute are all there is, for all tenants together. */
@QuarkusTest
class CallBudgetTest extends LookStory {

    @Test
    void aLookIsOneCallForWholeDaysOfTheViewerWithOurOwnInterviews() {
        sandbox.forgetJournal();
        LocalDate monday = day;
        String from = monday + "T22:30:00+02:00";
        String to = monday.plusDays(1) + "T23:30:00-03:00";

        freeBusy("rita", Api.freeBusy(from, to, "Asia/Tokyo", RITA)).statusCode(200);

        assertThat(sandbox.journal()).hasSize(1);
        assertThat(Browser.decoded(sandbox.journal().get(0).get("query").toString()))
                .containsEntry("from", monday.plusDays(1).toString())
                .containsEntry("to", monday.plusDays(3).toString())
                .containsEntry("tzid", "Asia/Tokyo")
                .containsEntry("include_managed", "true");
    }

    @Test
    void anEqualLookIsAnsweredFromMemoryWithItsTrueTime() {
        calendar(event("09:00", "10:00"));
        String first = lookAtTheDay().extract().asString();
        sandbox.forgetJournal();
        calendar(event("11:00", "12:00"));

        String second = lookAtTheDay().extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(sandbox.journal()).isEmpty();
    }

    @Test
    void aLookAtOtherHoursOfTheSameDaysIsAnsweredFromTheSameMemory() {
        calendar(event("09:00", "10:00"));
        lookAtTheDay();
        sandbox.forgetJournal();

        assertThat(times(look(at("09:30"), at("18:00")), "busy")).containsExactly(stretch("09:30", "10:00"));

        assertThat(sandbox.journal()).isEmpty();
    }

    @Test
    void aFreshLookAsksAgainAndIsRemembered() {
        calendar(event("09:00", "10:00"));
        lookAtTheDay();
        calendar(event("11:00", "12:00"));
        sandbox.forgetJournal();

        ValidatableResponse fresh = lookAfresh();

        assertThat(times(fresh, "busy")).containsExactly(stretch("11:00", "12:00"));
        assertThat(sandbox.journal("freeBusy")).hasSize(1);
        assertThat(lookAtTheDay().extract().asString())
                .isEqualTo(fresh.extract().asString());
        assertThat(sandbox.journal("freeBusy")).hasSize(1);
    }

    @Test
    void equalLooksAtOnceShareOneCall() {
        calendar(event("09:00", "10:00"));
        sandbox.forgetJournal();
        sandbox.fault("freeBusy", Map.of("mode", "delay", "delayMillis", 700));

        List<List<String>> answers = AtOnce.times(10, () -> times(lookAtTheDay(), "busy"));

        assertThat(answers).hasSize(10).containsOnly(List.of(stretch("09:00", "10:00")));
        assertThat(sandbox.journal("freeBusy")).hasSize(1);
    }

    @Test
    void aFailedLookIsNotRemembered() {
        calendar(event("09:00", "10:00"));
        sandbox.fault("freeBusy", Map.of("mode", "status", "status", 500));
        lookAtTheDay().body("mailboxes[0].reason", equalTo("upstreamUnavailable"));
        sandbox.noFaults();

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));
    }

    @Test
    void allPagesAreRead() {
        sandbox.set("pageSize", 2);
        calendar(
                event("08:00", "09:00"),
                event("10:00", "11:00"),
                event("12:00", "13:00"),
                event("14:00", "15:00"),
                event("16:00", "17:00"));

        List<String> busy = times(lookAtTheDay(), "busy");

        assertThat(busy).hasSize(5).startsWith(stretch("08:00", "09:00")).endsWith(stretch("16:00", "17:00"));
        assertThat(sandbox.journal("freeBusy"))
                .extracting(call -> call.get("path").toString())
                .hasSize(3)
                .first()
                .isEqualTo("/v1/free_busy");
    }

    @Test
    void healthIsLookedAtWhenItIsOldAndNotBefore() {
        letHealthAge();
        sandbox.forgetJournal();

        lookAtTheDay();
        look(at(1, "00:00"), at(2, "00:00"));

        assertThat(sandbox.journal())
                .extracting(call -> call.get("operation"))
                .containsExactly("userinfo", "freeBusy", "freeBusy");
    }
}
