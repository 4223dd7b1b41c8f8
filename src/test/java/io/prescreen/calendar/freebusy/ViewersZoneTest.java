package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as the viewer's clock shows them, also in the weeks in which clocks change. */
@QuarkusTest
class ViewersZoneTest extends LookStory {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Vienna",
                "Asia/Tokyo",
                "Asia/Kathmandu",
                "America/New_York",
                "America/Sao_Paulo",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "UTC"
            })
    void anAllDayEventIsADayOfTheViewer(String zone) {
        calendar(allDay(day, 2));
        ZoneId viewer = ZoneId.of(zone);

        List<String> busy = times(look(day.minusDays(1), day.plusDays(4), viewer), "busy");

        assertThat(busy).containsExactly(midnight(day, viewer) + "/" + midnight(day.plusDays(2), viewer));
    }

    @Test
    void anAllDayEventIsClippedToTheWindow() {
        calendar(allDay(day, 1));

        assertThat(times(look(at("10:00"), at("11:00")), "busy")).containsExactly(stretch("10:00", "11:00"));
        assertThat(times(look(at(-1, "22:00"), at("01:00")), "busy")).containsExactly(stretch("00:00", "01:00"));
    }

    @Test
    void theWindowIsRepeatedInTheViewersZone() {
        ZonedDateTime here = at("00:00").atZone(ZoneId.of("Asia/Tokyo"));

        ValidatableResponse answer =
                freeBusy("rita", Api.freeBusy(text(here), text(here.plusHours(8)), "America/New_York", RITA));

        ZonedDateTime there = at("00:00").atZone(ZoneId.of("America/New_York"));
        answer.statusCode(200)
                .body("timeZone", equalTo("America/New_York"))
                .body("from", equalTo(text(there)))
                .body("to", equalTo(text(there.plusHours(8))));
    }

    @Test
    void aWeeklyMeetingKeepsItsHourOverAClockChange() {
        LocalDate change = clockChange().getDateTimeBefore().toLocalDate();
        calendar(Ics.event(
                "DTSTART;TZID=Europe/Vienna:%sT090000".formatted(DATE.format(change.minusDays(3))),
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;COUNT=2"));

        List<String> busy = times(look(change.minusDays(7), change.plusDays(8), VIENNA), "busy");

        assertThat(busy).containsExactly(nineToTen(change.minusDays(3)), nineToTen(change.plusDays(4)));
        assertThat(OffsetDateTime.parse(busy.get(0).split("/")[0]).getOffset())
                .isNotEqualTo(OffsetDateTime.parse(busy.get(1).split("/")[0]).getOffset());
    }

    @Test
    void theDayOfAClockChangeIsAsLongAsItIs() {
        LocalDate change = clockChange().getDateTimeBefore().toLocalDate();
        calendar(allDay(change, 1));

        String busy = times(look(change, change.plusDays(1), VIENNA), "busy").get(0);

        assertThat(busy).isEqualTo(midnight(change, VIENNA) + "/" + midnight(change.plusDays(1), VIENNA));
        String[] bounds = busy.split("/");
        assertThat(Duration.between(OffsetDateTime.parse(bounds[0]), OffsetDateTime.parse(bounds[1])))
                .isEqualTo(Duration.ofHours(24).minus(clockChange().getDuration()));
    }

    @Test
    void anHourThatComesTwiceIsTwoHours() {
        ZoneOffsetTransition change = clockChange();
        Instant start = change.getInstant().minus(Duration.ofMinutes(90));
        Instant end = change.getInstant().plus(Duration.ofMinutes(90));
        calendar(event(start, end));
        LocalDate date = change.getDateTimeBefore().toLocalDate();

        List<String> busy = times(look(date, date.plusDays(1), VIENNA), "busy");

        assertThat(busy).containsExactly(text(start.atZone(VIENNA)) + "/" + text(end.atZone(VIENNA)));
    }

    /** One that Cronofy answers for, with a week around it: clocks change at least every 218 days. */
    private static ZoneOffsetTransition clockChange() {
        return VIENNA.getRules().nextTransition(Instant.now().minus(Duration.ofDays(31)));
    }

    private static String allDay(LocalDate first, int days) {
        return Ics.event(
                "DTSTART;VALUE=DATE:" + DATE.format(first), "DTEND;VALUE=DATE:" + DATE.format(first.plusDays(days)));
    }

    private ValidatableResponse look(LocalDate from, LocalDate to, ZoneId viewer) {
        return freeBusy("rita", Api.freeBusy(midnight(from, viewer), midnight(to, viewer), viewer.getId(), RITA))
                .statusCode(200)
                .body("mailboxes[0].status", equalTo("known"));
    }

    private static String nineToTen(LocalDate date) {
        ZonedDateTime nine = date.atTime(9, 0).atZone(VIENNA);
        return text(nine) + "/" + text(nine.plusHours(1));
    }

    private static String midnight(LocalDate date, ZoneId zone) {
        return text(date.atStartOfDay(zone));
    }

    private static String text(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
