package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The calendars that the README offers for trying out. */
class ExamplesTest {

    @Test
    void daylightSavingInBerlin() throws IOException {
        IcsCalendar berlin = example("daylight-saving-europe-berlin");

        assertThat(between(berlin, "2026-03-28T20:00:00Z", "2026-03-30T20:00:00Z"))
                .containsExactly(
                        "2026-03-29/2026-03-30 TENTATIVE",
                        // seven hours instead of eight
                        "2026-03-28T21:00:00Z/2026-03-29T04:00:00Z BUSY",
                        "2026-03-29T01:30:00Z/2026-03-29T01:45:00Z BUSY",
                        "2026-03-30T00:30:00Z/2026-03-30T00:45:00Z BUSY",
                        "2026-03-30T07:00:00Z/2026-03-30T08:00:00Z BUSY");
        assertThat(between(berlin, "2026-10-24T19:00:00Z", "2026-10-26T20:00:00Z"))
                .containsExactly(
                        "2026-10-25/2026-10-26 TENTATIVE",
                        // nine hours
                        "2026-10-24T20:00:00Z/2026-10-25T05:00:00Z BUSY",
                        "2026-10-25T00:30:00Z/2026-10-25T00:45:00Z BUSY",
                        "2026-10-26T01:30:00Z/2026-10-26T01:45:00Z BUSY",
                        "2026-10-26T08:00:00Z/2026-10-26T09:00:00Z BUSY");
    }

    @Test
    void daylightSavingInNewYork() throws IOException {
        IcsCalendar newYork = example("daylight-saving-america-new-york");

        assertThat(between(newYork, "2026-03-08T02:00:00Z", "2026-03-09T20:00:00Z"))
                .containsExactly(
                        "2026-03-08/2026-03-09 TENTATIVE",
                        "2026-03-08T03:00:00Z/2026-03-08T10:00:00Z BUSY",
                        "2026-03-08T07:30:00Z/2026-03-08T07:45:00Z BUSY",
                        "2026-03-09T06:30:00Z/2026-03-09T06:45:00Z BUSY",
                        "2026-03-09T13:00:00Z/2026-03-09T14:00:00Z BUSY");
        assertThat(between(newYork, "2026-11-01T02:00:00Z", "2026-11-02T20:00:00Z"))
                .containsExactly(
                        "2026-11-01/2026-11-02 TENTATIVE",
                        "2026-11-01T02:00:00Z/2026-11-01T11:00:00Z BUSY",
                        "2026-11-01T07:30:00Z/2026-11-01T07:45:00Z BUSY",
                        "2026-11-02T07:30:00Z/2026-11-02T07:45:00Z BUSY",
                        "2026-11-02T14:00:00Z/2026-11-02T15:00:00Z BUSY");
    }

    @Test
    void allDay() throws IOException {
        assertThat(between(example("all-day"), "2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z"))
                .containsExactly(
                        "2026-05-04/2026-05-05 BUSY",
                        "2026-05-06/2026-05-09 BUSY",
                        "2026-05-11/2026-05-13 BUSY",
                        "2026-05-14/2026-05-15 BUSY",
                        "2026-05-16/2026-05-17 FREE",
                        "2026-06-01/2026-06-02 BUSY",
                        "2026-06-15/2026-06-16 BUSY",
                        "2026-06-22/2026-06-23 BUSY",
                        "2026-06-29/2026-06-30 BUSY");
    }

    @Test
    void overrides() throws IOException {
        assertThat(between(example("overrides"), "2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z"))
                .containsExactly(
                        "2026-05-29T08:00:00Z/2026-05-29T08:30:00Z BUSY",
                        "2026-06-01T08:00:00Z/2026-06-01T08:30:00Z BUSY",
                        "2026-06-03T13:00:00Z/2026-06-03T14:00:00Z TENTATIVE",
                        "2026-06-06T09:00:00Z/2026-06-06T09:30:00Z BUSY",
                        "2026-06-08T08:00:00Z/2026-06-08T08:30:00Z BUSY",
                        "2026-06-09T06:00:00Z/2026-06-09T06:45:00Z BUSY",
                        "2026-06-10T06:00:00Z/2026-06-10T06:45:00Z BUSY",
                        "2026-06-11T10:00:00Z/2026-06-11T10:30:00Z BUSY",
                        "2026-06-12T06:00:00Z/2026-06-12T06:45:00Z BUSY");
    }

    private static IcsCalendar example(String name) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/calendars/examples/" + name + ".ics")) {
            return IcsCalendar.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Ics.BERLIN);
        }
    }
}
