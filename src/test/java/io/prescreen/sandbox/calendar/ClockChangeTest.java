package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static io.prescreen.sandbox.calendar.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockChangeTest {

    @Test
    void keepsTheLocalTimeOverTheChangeToDaylightSavingTime() {
        IcsCalendar weekly = event(
                "DTSTART;TZID=Europe/Berlin:20260316T090000",
                "DTEND;TZID=Europe/Berlin:20260316T093000",
                "RRULE:FREQ=WEEKLY");

        assertThat(between(weekly, "2026-03-22T00:00:00Z", "2026-04-07T00:00:00Z"))
                .containsExactly(
                        "2026-03-23T08:00:00Z/2026-03-23T08:30:00Z BUSY",
                        "2026-03-30T07:00:00Z/2026-03-30T07:30:00Z BUSY",
                        "2026-04-06T07:00:00Z/2026-04-06T07:30:00Z BUSY");
    }

    @Test
    void keepsTheLocalTimeOverTheChangeBack() {
        IcsCalendar weekdays = event(
                "DTSTART;TZID=America/New_York:20250106T170000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY;BYDAY=MO,FR");

        assertThat(between(weekdays, "2026-10-30T00:00:00Z", "2026-11-03T00:00:00Z"))
                .containsExactly(
                        "2026-10-30T21:00:00Z/2026-10-30T21:45:00Z BUSY",
                        "2026-11-02T22:00:00Z/2026-11-02T22:45:00Z BUSY");
    }

    @Test
    void shiftsATimeThatTheClockSkipsAndTakesTheFirstOfATimeThatItShowsTwice() {
        IcsCalendar nightly = event("DTSTART;TZID=Europe/Berlin:20260101T023000", "DURATION:PT15M", "RRULE:FREQ=DAILY");

        assertThat(between(nightly, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly("2026-03-29T01:30:00Z/2026-03-29T01:45:00Z BUSY");
        assertThat(between(nightly, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .containsExactly("2026-10-25T00:30:00Z/2026-10-25T00:45:00Z BUSY");
    }

    @Test
    void aMeetingThatBeginsInTheSkippedHourKeepsItsLength() {
        IcsCalendar meeting =
                event("DTSTART;TZID=Europe/Berlin:20260329T023000", "DTEND;TZID=Europe/Berlin:20260329T031500");

        assertThat(between(meeting, "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly("2026-03-29T01:30:00Z/2026-03-29T02:15:00Z BUSY");
    }

    @Test
    void anEndKeepsItsExactDistanceButADurationOfDaysKeepsTheLocalTime() {
        IcsCalendar withEnd = event(
                "DTSTART;TZID=Europe/Berlin:20260320T220000",
                "DTEND;TZID=Europe/Berlin:20260321T220000",
                "RRULE:FREQ=WEEKLY;BYDAY=FR,SA");
        IcsCalendar withDuration =
                event("DTSTART;TZID=Europe/Berlin:20260320T220000", "DURATION:P1D", "RRULE:FREQ=WEEKLY;BYDAY=FR,SA");

        assertThat(between(withEnd, "2026-03-28T22:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly("2026-03-28T21:00:00Z/2026-03-29T21:00:00Z BUSY");
        assertThat(between(withDuration, "2026-03-28T22:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly("2026-03-28T21:00:00Z/2026-03-29T20:00:00Z BUSY");
    }
}
