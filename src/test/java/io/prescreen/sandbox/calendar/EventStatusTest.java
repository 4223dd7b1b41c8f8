package io.prescreen.sandbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SUMMARY:plain, BUSY",
        "STATUS:CONFIRMED, BUSY",
        "STATUS:TENTATIVE, TENTATIVE",
        "TRANSP:OPAQUE, BUSY",
        "TRANSP:TRANSPARENT, FREE",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY, BUSY",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF, BUSY",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE, TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE, FREE",
        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE, FREE",
        "X-MICROSOFT-CDO-BUSYSTATUS:SOMETHINGNEW, UNKNOWN",
    })
    void tellsWhatTheTimeMeans(String line, FreeBusyStatus expected) {
        assertThat(of(line)).extracting(Occurrence::status).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSP:TRANSPARENT, X-MICROSOFT-CDO-BUSYSTATUS:BUSY, BUSY",
        "STATUS:CONFIRMED, X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE, TENTATIVE",
        "STATUS:TENTATIVE, TRANSP:TRANSPARENT, FREE",
    })
    void takesTheMostExactOfSeveral(String one, String other, FreeBusyStatus expected) {
        assertThat(of(one + "\r\n" + other)).extracting(Occurrence::status).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS:CANCELLED", "STATUS:cancelled\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY"})
    void aCancelledEventTakesNoTime(String lines) {
        assertThat(of(lines)).isEmpty();
    }

    private static List<Occurrence> of(String line) {
        return Ics.event("DTSTART:20260105T100000Z", "DURATION:PT1H", line)
                .occurrences(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-06T00:00:00Z"));
    }
}
