package io.prescreen.calendar.slots;

import static io.prescreen.calendar.testing.Problems.invalid;
import static java.util.Collections.nCopies;
import static java.util.Collections.singletonList;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class WorkingHoursBadInputTest extends RefusalTest {

    private static final Map<String, String> GOOD = Map.of("from", "09:00", "to", "17:00");

    private static Stream<Bad> badValues() {
        return Stream.of(
                new Bad("timeZone", "timeZone", "+02:00"),
                new Bad("timeZone", "timeZone", null),
                new Bad("days", "days", null),
                new Bad("days", "days", Map.of()),
                new Bad("days", "days", Map.of("monday", List.of())),
                new Bad("days.funday", "days", Map.of("funday", List.of(GOOD))),
                new Bad("days.monday", "days", Map.of("monday", GOOD)),
                new Bad("days.monday", "days", Map.of("monday", nCopies(9, GOOD))),
                new Bad("days.monday[0]", "days", Map.of("monday", singletonList(null))),
                new Bad("days.monday[0].to", "days", Map.of("monday", List.of(Map.of("from", "09:00")))),
                new Bad("days.monday[0].until", "days", Map.of("monday", List.of(Map.of("until", "09:00")))),
                new Bad("days.sunday[1].to", "days", Map.of("sunday", List.of(GOOD, hours("09:00", "09:00")))),
                new Bad("days.sunday[0].to", "days", Map.of("sunday", List.of(hours("09:00", "24:00")))),
                new Bad("days.sunday[0].from", "days", Map.of("sunday", List.of(hours("9:00", "17:00")))),
                new Bad("days.sunday[0].from", "days", Map.of("sunday", List.of(hours("09:00:00", "17:00")))),
                new Bad("colour", "colour", "red"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldThatIsWrong() {
        return DynamicTest.stream(badValues(), Bad::toString, bad -> api.careless()
                .as(LINKED)
                .body(bad.hours())
                .put("/v1/me/working-hours")
                .then()
                .spec(invalid("body", bad.field())));
    }

    private static Map<String, String> hours(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    /** One property of good hours is not good. */
    private record Bad(String field, String property, Object value) {

        Map<String, Object> hours() {
            Map<String, Object> hours =
                    new HashMap<>(Map.of("timeZone", "Europe/Vienna", "days", Map.of("monday", List.of(GOOD))));
            hours.put(property, value);
            return hours;
        }
    }
}
