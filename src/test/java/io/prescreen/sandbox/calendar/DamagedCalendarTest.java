package io.prescreen.sandbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** Whatever is posted, the answer is a calendar or an {@link InvalidIcsException}. */
class DamagedCalendarTest {

    private static final String WHOLE = Ics.text(
            Definitions.of("Our clock", Ics.BERLIN),
            Ics.vevent(
                    "DTSTART;TZID=Our clock:20260105T090000",
                    "DURATION:PT1H",
                    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270101T000000Z",
                    "EXDATE;TZID=Our clock:20260107T090000"),
            Ics.vevent("RECURRENCE-ID:20260112T080000Z", "DTSTART:20260112T100000Z", "DTEND:20260112T110000Z"));

    @Property
    void aTextThatBreaksOffIsRefused(@ForAll @IntRange(max = 500) int missing) {
        String text = WHOLE.substring(0, WHOLE.length() - 2 - missing);

        assertThatCode(() -> read(text))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(InvalidIcsException.class),
                        thrown -> assertThat(text).endsWith("END:VCALENDAR"));
    }

    @Property
    void aTextWithSomethingElseInTheMiddleNeverFailsOtherwise(
            @ForAll @IntRange(max = 6000) int at,
            @ForAll @IntRange(max = 20) int replaced,
            @ForAll
                    @AlphaChars
                    @NumericChars
                    @Chars({':', ';', '=', ',', '-', '"', '\r', '\n', ' ', 'ä', '/'})
                    @StringLength(max = 20)
                    String other) {
        int from = at % WHOLE.length();
        int to = Math.min(WHOLE.length(), from + replaced);

        assertThatCode(() -> read(WHOLE.substring(0, from) + other + WHOLE.substring(to)))
                .satisfiesAnyOf(thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown)
                        .isInstanceOf(InvalidIcsException.class));
    }

    private static void read(String text) {
        IcsCalendar.parse(text, Ics.BERLIN)
                .occurrences(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
    }
}
