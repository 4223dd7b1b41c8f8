package io.prescreen.calendar.freebusy;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cronofy answers for 41 days back and 200 ahead: what lies beyond is unknown, not free. */
@QuarkusTest
class ReadableWindowTest extends LookStory {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LocalDate today = LocalDate.now(UTC);
    private final Instant first = midnight(-41);
    private final Instant end = midnight(200);

    @Test
    void isReadToItsLastDay() {
        calendar(event(first, first.plus(HOUR)), event(end.minus(HOUR), end));

        assertThat(times(look(first, midnight(-31)), "busy")).containsExactly(stretch(first, first.plus(HOUR)));
        assertThat(times(look(midnight(190), end), "busy")).containsExactly(stretch(end.minus(HOUR), end));
        look(midnight(190), end).body("mailboxes[0].status", equalTo("known"));
    }

    @Test
    void theFutureBeyondIsUnknown() {
        calendar(
                event(end.minus(HOUR), end.plus(HOUR)),
                event(midnight(205), midnight(205).plus(HOUR)));

        ValidatableResponse answer = look(midnight(195), midnight(210));

        requirePartial(answer, midnight(195), end);
        assertThat(times(answer, "busy")).containsExactly(stretch(end.minus(HOUR), end));
        assertThat(times(answer, "unknown")).containsExactly(stretch(end, midnight(210)));
    }

    @Test
    void thePastBeyondIsUnknown() {
        calendar(event(first.minus(HOUR), first.plus(HOUR), "STATUS:TENTATIVE"));

        ValidatableResponse answer = look(midnight(-50), midnight(-40));

        requirePartial(answer, first, midnight(-40));
        assertThat(times(answer, "tentative")).containsExactly(stretch(first, first.plus(HOUR)));
        assertThat(times(answer, "unknown")).containsExactly(stretch(midnight(-50), first));
    }

    @ParameterizedTest
    @CsvSource({"200, 210", "201, 202", "-60, -42", "-42, -41", "400, 462"})
    void aWindowWhollyBeyondIsWhollyUnknownAndCronofyIsNotAsked(int from, int to) {
        sandbox.forgetJournal();

        ValidatableResponse answer = look(midnight(from), midnight(to));

        answer.body("mailboxes[0].status", equalTo("unknown"))
                .body("mailboxes[0].reason", equalTo("outsideWindow"))
                .body("mailboxes[0].route", equalTo("personalLink"))
                .body("mailboxes[0].asOf", nullValue())
                .body("mailboxes[0].covered", nullValue())
                .body("mailboxes[0].busy", empty())
                .body("mailboxes[0].tentative", empty());
        assertThat(times(answer, "unknown")).containsExactly(stretch(midnight(from), midnight(to)));
        assertThat(sandbox.journal("freeBusy")).isEmpty();
    }

    private Instant midnight(int daysFromToday) {
        return today.plusDays(daysFromToday).atStartOfDay(UTC).toInstant();
    }

    private static void requirePartial(ValidatableResponse answer, Instant from, Instant to) {
        answer.body("mailboxes[0].status", equalTo("partial"))
                .body("mailboxes[0].reason", equalTo("outsideWindow"))
                .body("mailboxes[0].asOf", notNullValue());
        String covered = answer.extract().path("mailboxes[0].covered.start")
                + "/"
                + answer.extract().path("mailboxes[0].covered.end");
        assertThat(covered).isEqualTo(stretch(from, to));
    }
}
