package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static io.prescreen.sandbox.calendar.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecurrenceTest {

    @Test
    void endsWithCount() {
        IcsCalendar three = event("DTSTART:20260101T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3");

        assertThat(between(three, "2026-01-03T00:00:00Z", "2027-01-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-03T10:00:00Z/2026-01-03T11:00:00Z BUSY",
                        "2026-01-05T10:00:00Z/2026-01-05T11:00:00Z BUSY");
    }

    @Test
    void endsWithUntilWhichIsInclusiveAndUtc() {
        // 09:00 in New York is 14:00Z in winter: the last start is on the second itself
        IcsCalendar untilThird = event(
                "DTSTART;TZID=America/New_York:20260101T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260103T140000Z");

        assertThat(between(untilThird, "2026-01-02T00:00:00Z", "2027-01-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-02T14:00:00Z/2026-01-02T15:00:00Z BUSY",
                        "2026-01-03T14:00:00Z/2026-01-03T15:00:00Z BUSY");
    }

    @Test
    void anUntilThatIsADateMeansTheWholeDateOfTheEventsZone() {
        IcsCalendar untilThird = event(
                "DTSTART;TZID=America/New_York:20260101T220000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260103");

        assertThat(between(untilThird, "2026-01-03T12:00:00Z", "2027-01-01T00:00:00Z"))
                .containsExactly("2026-01-04T03:00:00Z/2026-01-04T04:00:00Z BUSY");
    }

    @Test
    void knowsTheSecondTuesdayAndTheLastWeekdayOfTheMonth() {
        IcsCalendar secondTuesday = event("DTSTART:20250114T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=2TU");
        IcsCalendar lastWeekday = event(
                "DTSTART:20250131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");

        assertThat(between(secondTuesday, "2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z"))
                .containsExactly(
                        "2026-02-10T10:00:00Z/2026-02-10T11:00:00Z BUSY",
                        "2026-03-10T10:00:00Z/2026-03-10T11:00:00Z BUSY");
        assertThat(between(lastWeekday, "2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z"))
                .containsExactly(
                        "2026-05-29T10:00:00Z/2026-05-29T11:00:00Z BUSY",
                        "2026-06-30T10:00:00Z/2026-06-30T11:00:00Z BUSY");
    }

    @Test
    void everySecondWeekDependsOnTheDayThatTheWeekBeginsWith() {
        // the example of RFC 5545, 3.8.5.3
        IcsCalendar fromMonday = event(
                "DTSTART;TZID=America/New_York:19970805T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO");
        IcsCalendar fromSunday = event(
                "DTSTART;TZID=America/New_York:19970805T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU");

        assertThat(between(fromMonday, "1997-08-01T00:00:00Z", "1997-10-01T00:00:00Z"))
                .extracting(text -> text.substring(5, 10))
                .containsExactly("08-05", "08-10", "08-19", "08-24");
        assertThat(between(fromSunday, "1997-08-01T00:00:00Z", "1997-10-01T00:00:00Z"))
                .extracting(text -> text.substring(5, 10))
                .containsExactly("08-05", "08-17", "08-19", "08-31");
    }

    @Test
    void skipsTheMonthsThatHaveNoThirtyFirst() {
        IcsCalendar monthly = event("DTSTART:20260131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY");

        assertThat(between(monthly, "2026-02-01T00:00:00Z", "2026-06-01T00:00:00Z"))
                .containsExactly(
                        "2026-03-31T10:00:00Z/2026-03-31T11:00:00Z BUSY",
                        "2026-05-31T10:00:00Z/2026-05-31T11:00:00Z BUSY");
    }

    @Test
    void exceptionDatesRemoveAndRecurrenceDatesAdd() {
        IcsCalendar daily = event(
                "DTSTART;TZID=Europe/Berlin:20260105T120000",
                "DTEND;TZID=Europe/Berlin:20260105T124500",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE;TZID=Europe/Berlin:20260106T120000",
                "EXDATE:20260107T110000Z",
                "RDATE;TZID=Europe/Berlin:20260110T120000,20260111T130000");

        assertThat(between(daily, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-05T11:00:00Z/2026-01-05T11:45:00Z BUSY",
                        "2026-01-08T11:00:00Z/2026-01-08T11:45:00Z BUSY",
                        "2026-01-10T11:00:00Z/2026-01-10T11:45:00Z BUSY",
                        "2026-01-11T12:00:00Z/2026-01-11T12:45:00Z BUSY");
    }

    @Test
    void theFirstStartCountsAlsoWhereTheRuleDoesNotHitIt() {
        // Outlook keeps the Monday on which somebody created a series for Tuesdays
        IcsCalendar tuesdays = event("DTSTART:20260105T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=TU");

        assertThat(between(tuesdays, "2026-01-01T00:00:00Z", "2026-01-08T00:00:00Z"))
                .containsExactly(
                        "2026-01-05T10:00:00Z/2026-01-05T11:00:00Z BUSY",
                        "2026-01-06T10:00:00Z/2026-01-06T11:00:00Z BUSY");
    }

    @Test
    void anHourlyRuleThatAppliesInOneMonthOnlyIsFoundAgainTheNextYear() {
        IcsCalendar december = event(
                "DTSTART:20241201T080000Z", "DURATION:PT10M", "RRULE:FREQ=HOURLY;BYMONTH=12;BYMONTHDAY=1;BYHOUR=8");

        assertThat(between(december, "2026-11-30T00:00:00Z", "2026-12-03T00:00:00Z"))
                .containsExactly("2026-12-01T08:00:00Z/2026-12-01T08:10:00Z BUSY");
    }

    @Test
    void aLongEventThatBeganBeforeTheWindowIsStillThere() {
        IcsCalendar offsite = event(
                "DTSTART;TZID=Europe/Berlin:20260105T120000",
                "DTEND;TZID=Europe/Berlin:20260125T120000",
                "RRULE:FREQ=MONTHLY");

        assertThat(between(offsite, "2026-02-25T10:59:59Z", "2026-02-25T11:00:01Z"))
                .containsExactly("2026-02-05T11:00:00Z/2026-02-25T11:00:00Z BUSY");
        assertThat(between(offsite, "2026-02-25T11:00:00Z", "2026-02-26T00:00:00Z"))
                .isEmpty();
    }
}
