package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static io.prescreen.sandbox.calendar.Ics.calendar;
import static io.prescreen.sandbox.calendar.Ics.lines;
import static io.prescreen.sandbox.calendar.Ics.vevent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneDefinitionTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    /** As Exchange writes it. */
    private static String vtimezone(String id) {
        return lines(
                "BEGIN:VTIMEZONE",
                "TZID:" + id,
                "BEGIN:STANDARD",
                "DTSTART:16010101T030000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:16010101T020000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
                "END:DAYLIGHT",
                "END:VTIMEZONE");
    }

    private static String nineOClock(String id) {
        return vevent(
                "DTSTART;TZID=\"" + id + "\":20260101T090000",
                "DTEND;TZID=\"" + id + "\":20260101T100000",
                "RRULE:FREQ=DAILY");
    }

    @Test
    void aDefinitionOfTheFileGivesTheOffsetsAndMicrosoftsNameGivesTheZone() {
        IcsCalendar daily = calendar(vtimezone("W. Europe Standard Time"), nineOClock("W. Europe Standard Time"));

        assertThat(between(daily, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly(
                        "2026-03-28T08:00:00Z/2026-03-28T09:00:00Z BUSY",
                        "2026-03-29T07:00:00Z/2026-03-29T08:00:00Z BUSY");
        assertThat(between(daily, "2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly(
                        "2026-10-24T07:00:00Z/2026-10-24T08:00:00Z BUSY",
                        "2026-10-25T08:00:00Z/2026-10-25T09:00:00Z BUSY");
        assertThat(daily.occurrences(NEW_YEAR, NEW_YEAR.plusSeconds(86_400)))
                .extracting(Occurrence::start)
                .containsExactly(new Timed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Europe/Berlin")));
    }

    @Test
    void aZoneThatNobodyKnowsIsReckonedByItsDefinitionAndCalledUtc() {
        IcsCalendar daily = calendar(vtimezone("Customized Time Zone"), nineOClock("Customized Time Zone"));

        assertThat(daily.occurrences(NEW_YEAR, NEW_YEAR.plusSeconds(86_400)))
                .extracting(Occurrence::start)
                .containsExactly(new Timed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Etc/UTC")));
    }

    @Test
    void microsoftsNamesAreKnownWithoutADefinition() {
        IcsCalendar daily = calendar(nineOClock("Tokyo Standard Time"));

        assertThat(daily.occurrences(NEW_YEAR, NEW_YEAR.plusSeconds(86_400)))
                .extracting(Occurrence::start)
                .containsExactly(new Timed(NEW_YEAR, ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void findsTheIanaNameBehindAPrefix() {
        IcsCalendar daily = calendar(nineOClock("/citadel.org/20210210_1/America/Argentina/Buenos_Aires"));

        assertThat(daily.occurrences(NEW_YEAR, NEW_YEAR.plusSeconds(86_400)))
                .extracting(Occurrence::start)
                .containsExactly(
                        new Timed(Instant.parse("2026-01-01T12:00:00Z"), ZoneId.of("America/Argentina/Buenos_Aires")));
    }

    @Test
    void ianaRulesCountWhereTheDefinitionHasAnIanaName() {
        // a programme's short definition: summer time for ever
        String shortened = lines(
                "BEGIN:VTIMEZONE",
                "TZID:Europe/Berlin",
                "BEGIN:DAYLIGHT",
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0200",
                "END:DAYLIGHT",
                "END:VTIMEZONE");

        assertThat(between(
                        calendar(shortened, nineOClock("Europe/Berlin")),
                        "2026-01-01T00:00:00Z",
                        "2026-01-02T00:00:00Z"))
                .containsExactly("2026-01-01T08:00:00Z/2026-01-01T09:00:00Z BUSY");
    }

    @Test
    void aDefinitionMayNameItsChangesByDate() {
        String moved = lines(
                "BEGIN:VTIMEZONE",
                "TZID:Office clock",
                "BEGIN:STANDARD",
                "DTSTART:20250101T000000",
                "RDATE:20261001T000000",
                "TZOFFSETFROM:+0500",
                "TZOFFSETTO:+0300",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20260601T000000",
                "TZOFFSETFROM:+0300",
                "TZOFFSETTO:+0500",
                "END:DAYLIGHT",
                "END:VTIMEZONE");
        IcsCalendar daily = calendar(moved, nineOClock("Office clock"));

        assertThat(between(daily, "2026-05-31T00:00:00Z", "2026-06-02T00:00:00Z"))
                .containsExactly(
                        "2026-05-31T06:00:00Z/2026-05-31T07:00:00Z BUSY",
                        "2026-06-01T04:00:00Z/2026-06-01T05:00:00Z BUSY");
        assertThat(between(daily, "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z"))
                .containsExactly("2026-10-01T06:00:00Z/2026-10-01T07:00:00Z BUSY");
    }
}
