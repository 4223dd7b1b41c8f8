package io.prescreen.calendar.freebusy;

import static java.time.ZoneOffset.UTC;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Ics;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Rita's calendar is linked; what stands in it, each test says. */
abstract class LookStory extends StoryTest {

    static final String RITA = "rita@acme.example";

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    /** The day that stories play on. */
    final LocalDate day = LocalDate.now(UTC).plusDays(3);

    @BeforeEach
    void linkRita() {
        api.activate("ada");
        link("rita", "office365", RITA);
    }

    void calendar(String... events) {
        sandbox.calendar(RITA, "Calendar", Ics.calendar(events));
    }

    /** Times are UTC. */
    static String event(Instant start, Instant end, String... more) {
        Stream<String> times =
                Stream.of("DTSTART:" + BASIC.format(start.atOffset(UTC)), "DTEND:" + BASIC.format(end.atOffset(UTC)));
        return Ics.event(Stream.concat(times, Stream.of(more)).toArray(String[]::new));
    }

    String event(String start, String end, String... more) {
        return event(at(start), at(end), more);
    }

    Instant at(String time) {
        return at(0, time);
    }

    Instant at(int daysLater, String time) {
        return day.plusDays(daysLater).atTime(LocalTime.parse(time)).toInstant(UTC);
    }

    /** Rita looks at her own calendar, in UTC. */
    ValidatableResponse look(Instant from, Instant to) {
        return freeBusy("rita", Api.freeBusy(from.toString(), to.toString(), "UTC", RITA))
                .statusCode(200);
    }

    ValidatableResponse lookAtTheDay() {
        return look(at("00:00"), at(1, "00:00"));
    }

    ValidatableResponse lookAfresh() {
        Map<String, Object> query = new HashMap<>(
                Api.freeBusy(at("00:00").toString(), at(1, "00:00").toString(), "UTC", RITA));
        query.put("fresh", true);
        return freeBusy("rita", query).statusCode(200);
    }

    /** {@code start/end} of the {@code busy}, {@code tentative} or {@code unknown} times of the first mailbox. */
    static List<String> times(ValidatableResponse answer, String kind) {
        List<Map<String, String>> stretches = answer.extract().path("mailboxes[0]." + kind);
        return stretches.stream()
                .map(stretch -> stretch.get("start") + "/" + stretch.get("end"))
                .toList();
    }

    String stretch(String start, String end) {
        return stretch(at(start), at(end));
    }

    static String stretch(Instant start, Instant end) {
        return text(start) + "/" + text(end);
    }

    private static String text(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(UTC));
    }
}
