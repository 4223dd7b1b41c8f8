package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static io.prescreen.sandbox.calendar.Ics.calendar;
import static io.prescreen.sandbox.calendar.Ics.vevent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OverrideTest {

    private static final String DAILY_AT_TEN_FROM_THE_FIFTH = vevent(
            "DTSTART;TZID=Europe/Berlin:20260105T100000",
            "DTEND;TZID=Europe/Berlin:20260105T103000",
            "RRULE:FREQ=DAILY;COUNT=4");

    @Test
    void anOccurrenceMayMoveToAnotherTimeLengthAndStatus() {
        IcsCalendar moved = calendar(
                DAILY_AT_TEN_FROM_THE_FIFTH,
                vevent(
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260106T100000",
                        "DTSTART;TZID=Europe/Berlin:20260106T153000",
                        "DTEND;TZID=Europe/Berlin:20260106T163000",
                        "STATUS:TENTATIVE"));

        assertThat(between(moved, "2026-01-05T00:00:00Z", "2026-01-08T00:00:00Z"))
                .containsExactly(
                        "2026-01-05T09:00:00Z/2026-01-05T09:30:00Z BUSY",
                        "2026-01-06T14:30:00Z/2026-01-06T15:30:00Z TENTATIVE",
                        "2026-01-07T09:00:00Z/2026-01-07T09:30:00Z BUSY");
    }

    @Test
    void anOccurrenceMayMoveIntoAWindowFarFromItsOwnDay() {
        IcsCalendar moved = calendar(
                DAILY_AT_TEN_FROM_THE_FIFTH,
                vevent("RECURRENCE-ID:20260106T090000Z", "DTSTART:20260601T090000Z", "DTEND:20260601T100000Z"));

        assertThat(between(moved, "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"))
                .containsExactly("2026-06-01T09:00:00Z/2026-06-01T10:00:00Z BUSY");
        assertThat(between(moved, "2026-01-06T00:00:00Z", "2026-01-07T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void anOccurrenceMayBeCancelled() {
        IcsCalendar cancelled = calendar(
                DAILY_AT_TEN_FROM_THE_FIFTH,
                vevent(
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260107T100000",
                        "DTSTART;TZID=Europe/Berlin:20260107T100000",
                        "DTEND;TZID=Europe/Berlin:20260107T103000",
                        "STATUS:CANCELLED"));

        assertThat(between(cancelled, "2026-01-06T00:00:00Z", "2026-01-09T00:00:00Z"))
                .containsExactly(
                        "2026-01-06T09:00:00Z/2026-01-06T09:30:00Z BUSY",
                        "2026-01-08T09:00:00Z/2026-01-08T09:30:00Z BUSY");
    }

    @Test
    void anOverrideMayHoldForAllThatFollow() {
        IcsCalendar later = calendar(
                DAILY_AT_TEN_FROM_THE_FIFTH,
                vevent(
                        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260107T100000",
                        "DTSTART;TZID=Europe/Berlin:20260107T113000",
                        "DTEND;TZID=Europe/Berlin:20260107T120000"));

        assertThat(between(later, "2026-01-06T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-06T09:00:00Z/2026-01-06T09:30:00Z BUSY",
                        "2026-01-07T10:30:00Z/2026-01-07T11:00:00Z BUSY",
                        "2026-01-08T10:30:00Z/2026-01-08T11:00:00Z BUSY");
    }

    @Test
    void aSingleOverrideWinsOverOneForAllThatFollow() {
        IcsCalendar both = calendar(
                DAILY_AT_TEN_FROM_THE_FIFTH,
                vevent(
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T090000Z",
                        "DTSTART:20260106T110000Z",
                        "DURATION:PT1H"),
                vevent("RECURRENCE-ID:20260107T090000Z", "DTSTART:20260107T060000Z", "DURATION:PT1H"));

        assertThat(between(both, "2026-01-06T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-06T11:00:00Z/2026-01-06T12:00:00Z BUSY",
                        "2026-01-07T06:00:00Z/2026-01-07T07:00:00Z BUSY",
                        "2026-01-08T11:00:00Z/2026-01-08T12:00:00Z BUSY");
    }

    @Test
    void aSeriesMayBeCancelledFromSomeDayOn() {
        IcsCalendar ended = calendar(
                DAILY_AT_TEN_FROM_THE_FIFTH,
                vevent(
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T090000Z",
                        "DTSTART:20260106T090000Z",
                        "DURATION:PT30M",
                        "STATUS:CANCELLED"));

        assertThat(between(ended, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly("2026-01-05T09:00:00Z/2026-01-05T09:30:00Z BUSY");
    }

    @Test
    void anInvitationToOneOccurrenceNeedsNoSeries() {
        IcsCalendar one =
                calendar(vevent("RECURRENCE-ID:20260107T090000Z", "DTSTART:20260107T090000Z", "DURATION:PT1H"));

        assertThat(between(one, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly("2026-01-07T09:00:00Z/2026-01-07T10:00:00Z BUSY");
    }

    @Test
    void theHigherSequenceCountsWhateverTheOrder() {
        String newer = vevent("SEQUENCE:2", "DTSTART:20260107T150000Z", "DURATION:PT1H");
        String older = vevent("SEQUENCE:1", "DTSTART:20260107T090000Z", "DURATION:PT1H");

        assertThat(between(calendar(newer, older), "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly("2026-01-07T15:00:00Z/2026-01-07T16:00:00Z BUSY");
    }

    @Test
    void refusesOverridesThatFitNoSeries() {
        assertThatThrownBy(() -> calendar(vevent(
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260107T090000Z",
                        "DTSTART:20260107T090000Z",
                        "DURATION:PT1H")))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageContaining("the recurring event is missing");
        assertThatThrownBy(() -> calendar(
                        DAILY_AT_TEN_FROM_THE_FIFTH,
                        vevent("RECURRENCE-ID;VALUE=DATE:20260107", "DTSTART:20260107T090000Z", "DURATION:PT1H")))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageContaining("RECURRENCE-ID must be a date or a time");
        assertThatThrownBy(() -> calendar(vevent(
                        "RECURRENCE-ID:20260107T090000Z",
                        "DTSTART:20260107T090000Z",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY")))
                .isInstanceOf(InvalidIcsException.class)
                .hasMessageContaining("no RRULE or RDATE of its own");
    }
}
