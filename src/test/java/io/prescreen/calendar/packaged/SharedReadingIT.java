package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.FrontEnd;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Equal looks share a reading, but not their patience. */
class SharedReadingIT extends PackagedTest {

    @Test
    void aLookThatGivesUpDoesNotEndTheReadingForOthers() {
        sandbox.set("pageSize", 1);
        sandbox.calendar(RITA, "Calendar", threeMeetingsToday());
        try (RunningService impatient = installation.startWith(Map.of("prescreen.free-busy.deadline", "4S"))) {
            FrontEnd instance = frontEnd(impatient);
            sandbox.fault("freeBusy", late(Duration.ofSeconds(2)));
            Crowd<Response> early = Crowd.of(1, i -> look(instance, 0));
            upstreamIsAsked("freeBusy", 3);

            Response late = look(instance, 0);

            assertThat(early.answers()).extracting(PackagedTest::reason).containsOnly("upstreamUnavailable");
            assertThat(availability(late)).isEqualTo("known");
            assertThat(sandbox.journal("freeBusy")).hasSize(3);
        }
    }

    private static String threeMeetingsToday() {
        String today = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
        return Stream.of("10", "11", "12")
                .map(hour -> """
                        BEGIN:VEVENT
                        UID:%1$s
                        DTSTAMP:%2$sT000000Z
                        DTSTART:%2$sT%1$s0000Z
                        DURATION:PT30M
                        END:VEVENT
                        """.formatted(hour, today))
                .collect(Collectors.joining(
                        "", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n", "END:VCALENDAR\n"));
    }
}
