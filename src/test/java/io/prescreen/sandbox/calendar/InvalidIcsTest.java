package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.BERLIN;
import static io.prescreen.sandbox.calendar.Ics.event;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidIcsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{\"json\":true}",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n"
            })
    void refusesWhatIsNoCalendar(String text) {
        assertThatThrownBy(() -> IcsCalendar.parse(text, BERLIN))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageStartingWith("not iCalendar text: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260230T100000Z | is no date like 20260131",
                "DTSTART;TZID=Mars/Base:20260130T100000 | DTSTART;TZID=Mars/Base:20260130T100000: the zone is neither",
                "DTSTART:20260130T100000Z & DTEND:20260130T090000Z | the end is before the start",
                "DTSTART:20260130T100000Z & DTEND;VALUE=DATE:20260131 | must be a time as DTSTART is",
                "DTSTART;VALUE=DATE:20260130 & DURATION:PT5H | an all-day event lasts whole days",
                "DTSTART:20260130T100000Z & DURATION:P | not a duration like PT1H30M",
                "DTSTART:20260130T100000Z & DURATION:P1D & DTEND:20260130T110000Z | either DTEND or DURATION",
                "DTSTART:20260130T100000Z & DTSTART:20260130T100000Z | only one DTSTART",
                "DTSTART:20260130T100000Z & EXDATE;VALUE=DATE:20260131 | must be a time as DTSTART is",
                "DTSTART:20260130T100000Z & RRULE:FREQ=OFTEN | RRULE:FREQ=OFTEN: not a recurrence rule",
                "DTSTART:20260130T100000Z & RRULE:BYDAY=MO | not a recurrence rule",
                "DTSTART:20260130T100000Z & RRULE:FREQ=DAILY;COUNT=0 | COUNT must be from 1 to 9999",
                "DTSTART:20260130T100000Z & RRULE:FREQ=DAILY;INTERVAL=-1 | INTERVAL must be from 1 to 9999",
                "DTSTART:20260130T100000Z & RRULE:FREQ=DAILY;COUNT=1;UNTIL=20260201T000000Z | either COUNT or UNTIL",
                "DTSTART:20260130T100000Z & RRULE:RSCALE=HEBREW;FREQ=DAILY | only the Gregorian calendar",
                "DTSTART:20260130T100000Z & EXRULE:FREQ=DAILY | use EXDATE",
                "DTSTART:20260130T100000Z & RECURRENCE-ID;RANGE=THISANDPRIOR:20260130T100000Z | THISANDFUTURE",
                "DTSTART:20260130T100000Z & SEQUENCE:x | not a number",
                "SUMMARY:when? | a VEVENT needs a DTSTART",
            })
    void saysWhatIsWrongAndWhere(String lines, String message) {
        assertThatThrownBy(() -> event(lines.split(" & ")))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageStartingWith("event 1: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=30",
                "FREQ=HOURLY;BYMINUTE=0,30",
                "FREQ=YEARLY;BYMONTH=1,2,3;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3"
            })
    void refusesRulesThatWouldFillTheWorld(String rule) {
        assertThatThrownBy(() -> event("DTSTART:20260130T100000Z", "DURATION:PT1S", "RRULE:" + rule))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageContaining("RRULE:" + rule)
                .hasMessageContaining("more than 24 times a day");
    }

    @Test
    void refusesComponentsInsideComponentsInsideComponents() {
        assertThatThrownBy(() -> IcsCalendar.parse(Ics.text("BEGIN:VEVENT\r\n".repeat(100_000)), BERLIN))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void refusesAZoneWithoutRules() {
        assertThatThrownBy(() -> Ics.calendar("BEGIN:VTIMEZONE\r\nTZID:Nowhere\r\nEND:VTIMEZONE\r\n"))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageContaining("TZID:Nowhere: the VTIMEZONE has neither STANDARD nor DAYLIGHT");
    }
}
