package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Yuki works in Tokyo, Mila at night, and everybody else from 8 to 18. */
@QuarkusTest
class HoursForSlotsTest extends SlotStory {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @BeforeEach
    void everybodyHasTime() {
        calendar("rita@acme.example");
        calendar("yuki@acme.example");
    }

    @Test
    void inTokyoTheDayIsOverBeforeNoon() {
        hours(
                "yuki",
                Map.of(
                        "timeZone",
                        "Asia/Tokyo",
                        "days",
                        Map.of("monday", List.of(Map.of("from", "10:00", "to", "19:00")))));
        ZonedDateTime end = monday.atTime(19, 0).atZone(TOKYO).withZoneSameInstant(VIENNA);

        ValidatableResponse answer = slots(onMonday(all("both", person("rita"), mailbox("yuki@acme.example"))));

        List<String> expected = Stream.iterate(
                        time(monday, "08:00"), start -> !start.plusHours(1).isAfter(end), start -> start.plusHours(1))
                .map(SlotStory::text)
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(starts(answer)).isEqualTo(expected);
        answer.body("reasons.mailbox", everyItem(equalTo("yuki@acme.example")))
                .body("reasons.reason", everyItem(equalTo("outsideWorkingHours")))
                .body("reasons[0].to", equalTo(at(monday, "18:00")));
    }

    @Test
    void whoWorksAtNightIsMetAtNight() {
        hours(
                "mila",
                Map.of(
                        "timeZone",
                        "Europe/Vienna",
                        "days",
                        Map.of("saturday", List.of(Map.of("from", "20:00", "to", "08:00")))));
        ZonedDateTime from = time(sunday.minusDays(1), "12:00");

        ValidatableResponse answer =
                slots(question(from, time(sunday, "12:00"), all("night", mailbox("mila@acme.example"))));

        // between them is her shift of eight hours
        List<String> expected = Stream.concat(
                        Stream.of(time(sunday.minusDays(1), "20:00"), time(sunday.minusDays(1), "21:00")),
                        Stream.iterate(
                                time(sunday.minusDays(1), "22:00").plusHours(8),
                                time(sunday, "08:00")::isAfter,
                                start -> start.plusHours(1)))
                .map(SlotStory::text)
                .toList();
        assertThat(starts(answer)).isEqualTo(expected);
    }

    @Test
    void theTenantsHoursAreThoseOfEverybodyWithoutOwn() {
        api.as("ada")
                .body(Map.of(
                        "timeZone",
                        "Europe/Vienna",
                        "days",
                        Map.of("monday", List.of(Map.of("from", "16:00", "to", "18:00")))))
                .put("/v1/integration/working-hours")
                .then()
                .statusCode(200);

        assertThat(starts(slots(onMonday(all("one", person("rita")))))).isEqualTo(mondayAt("16:00", "17:00"));
    }

    @Test
    void thoseOfTheQuestionAreEverybodys() {
        hours(
                "yuki",
                Map.of(
                        "timeZone",
                        "Asia/Tokyo",
                        "days",
                        Map.of("friday", List.of(Map.of("from", "10:00", "to", "19:00")))));
        Map<String, Object> query = onMonday(all("both", person("rita"), person("yuki")));
        Map<String, Object> afternoon = Map.of("monday", List.of(Map.of("from", "15:30", "to", "17:30")));

        slots(query).body("total", equalTo(0)).body("relaxations.kind", hasItem("ignoreWorkingHours"));
        assertThat(starts(slots(with(query, "workingHours", Map.of("days", afternoon)))))
                .isEqualTo(mondayAt("16:00"));
        slots(with(query, "workingHours", Map.of("mode", "ignore"))).body("total", equalTo(10));
    }

    @Test
    void atTheWeekendTheStandardIsNobodysTime() {
        Map<String, Object> query = question(time(sunday, "08:00"), time(sunday, "18:00"), all("one", person("rita")));

        slots(query).body("total", equalTo(0)).body("relaxations.kind", hasItems("ignoreWorkingHours", "longerWindow"));
    }

    private void hours(String person, Map<String, Object> hours) {
        backEnd.request()
                .body(hours)
                .put("/v1/directory/people/{id}/working-hours", person)
                .then()
                .statusCode(200);
    }
}
