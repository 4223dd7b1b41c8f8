package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static io.prescreen.sandbox.calendar.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EventTimeTest {

    @Test
    void anAllDayEventWithoutAnEndLastsOneDay() {
        IcsCalendar holiday = event("DTSTART;VALUE=DATE:20260501");

        assertThat(between(holiday, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"))
                .containsExactly("2026-05-01/2026-05-02 BUSY");
    }

    @Test
    void anAllDayEventLastsToTheDayBeforeItsEnd() {
        IcsCalendar leave = event("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260504");
        IcsCalendar same = event("DTSTART;VALUE=DATE:20260501", "DURATION:P3D");

        assertThat(between(leave, "2026-05-03T00:00:00Z", "2026-05-04T00:00:00Z"))
                .containsExactly("2026-05-01/2026-05-04 BUSY")
                .isEqualTo(between(same, "2026-05-03T00:00:00Z", "2026-05-04T00:00:00Z"));
    }

    @Test
    void anAllDayEventIsReportedWhereverItMayBeThatDay() {
        IcsCalendar holiday = event("DTSTART;VALUE=DATE:20260501");

        // 1 May begins at 10:00Z the day before on Kiritimati and ends at 12:00Z the day after on Baker Island
        assertThat(between(holiday, "2026-04-30T09:00:00Z", "2026-04-30T10:00:00Z"))
                .isEmpty();
        assertThat(between(holiday, "2026-04-30T10:00:00Z", "2026-04-30T10:00:01Z"))
                .hasSize(1);
        assertThat(between(holiday, "2026-05-02T11:59:59Z", "2026-05-02T12:00:00Z"))
                .hasSize(1);
        assertThat(between(holiday, "2026-05-02T12:00:00Z", "2026-05-02T13:00:00Z"))
                .isEmpty();
    }

    @Test
    void allDayEventsRepeatByDate() {
        IcsCalendar fridays = event(
                "DTSTART;VALUE=DATE:20260102",
                "RRULE:FREQ=WEEKLY;UNTIL=20260123",
                "EXDATE;VALUE=DATE:20260109",
                "RDATE;VALUE=DATE:20260120");

        assertThat(between(fridays, "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-02/2026-01-03 BUSY",
                        "2026-01-16/2026-01-17 BUSY",
                        "2026-01-20/2026-01-21 BUSY",
                        "2026-01-23/2026-01-24 BUSY");
    }

    @Test
    void exchangesMidnightToMidnightIsAllDay() {
        IcsCalendar leave = event(
                "DTSTART;TZID=Europe/Berlin:20260327T000000",
                "DTEND;TZID=Europe/Berlin:20260330T000000",
                "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
                "RRULE:FREQ=WEEKLY;UNTIL=20260409T220000Z",
                "EXDATE;TZID=Europe/Berlin:20260403T000000");

        assertThat(between(leave, "2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z"))
                .containsExactly("2026-03-27/2026-03-30 BUSY", "2026-04-10/2026-04-13 BUSY");
    }

    @Test
    void aTimeWithoutAZoneIsTheOwnersTime() {
        String floating = Ics.text(Ics.vevent("DTSTART:20260701T090000", "DTEND:20260701T100000"));

        assertThat(between(
                        IcsCalendar.parse(floating, ZoneId.of("Asia/Tokyo")),
                        "2026-06-30T00:00:00Z",
                        "2026-07-02T00:00:00Z"))
                .containsExactly("2026-07-01T00:00:00Z/2026-07-01T01:00:00Z BUSY");
    }

    @Test
    void startAndEndKeepTheirOwnZones() {
        Occurrence flight = event(
                        "DTSTART;TZID=America/New_York:20260310T180000", "DTEND;TZID=Europe/Berlin:20260311T080000")
                .occurrences(Instant.parse("2026-03-10T00:00:00Z"), Instant.parse("2026-03-12T00:00:00Z"))
                .get(0);

        // New York has daylight saving time by then, Berlin does not
        assertThat(flight.start())
                .isEqualTo(new Timed(Instant.parse("2026-03-10T22:00:00Z"), ZoneId.of("America/New_York")));
        assertThat(flight.end())
                .isEqualTo(new Timed(Instant.parse("2026-03-11T07:00:00Z"), ZoneId.of("Europe/Berlin")));
    }

    @Test
    void understandsDurations() {
        assertThat(between(
                        event("DTSTART:20260105T100000Z", "DURATION:P1DT2H30M15S"),
                        "2026-01-05T00:00:00Z",
                        "2026-01-06T00:00:00Z"))
                .containsExactly("2026-01-05T10:00:00Z/2026-01-06T12:30:15Z BUSY");
        assertThat(between(
                        event("DTSTART:20260105T100000Z", "DURATION:P1W"),
                        "2026-01-05T00:00:00Z",
                        "2026-01-06T00:00:00Z"))
                .containsExactly("2026-01-05T10:00:00Z/2026-01-12T10:00:00Z BUSY");
    }

    @Test
    void whatTakesNoTimeIsNotReported() {
        assertThat(between(event("DTSTART:20260105T100000Z"), "2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z"))
                .isEmpty();
    }
}
