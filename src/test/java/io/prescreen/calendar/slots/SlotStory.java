package io.prescreen.calendar.slots;

import static java.time.ZoneOffset.UTC;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Ics;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Rita looks for slots. She sees Ivan, Mila, Yuki and two rooms; Lena refuses to be seen. */
abstract class SlotStory extends StoryTest {

    static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    static final String TURING = "room-turing@acme.example";
    static final String HOPPER = "room-hopper@acme.example";

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    /** The next one on which clocks change; while Cronofy does not know it yet, the next one of all. */
    final LocalDate sunday = clockChange();

    final LocalDate monday = sunday.plusDays(1);

    private static LocalDate clockChange() {
        LocalDate change = VIENNA.getRules()
                .nextTransition(Instant.now().plus(2, ChronoUnit.DAYS))
                .getDateTimeBefore()
                .toLocalDate();
        LocalDate known = LocalDate.now(UTC).plusDays(180);
        return change.isBefore(known)
                ? change
                : LocalDate.now(UTC).plusDays(2).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }

    @BeforeEach
    void ritaSeesColleaguesAndRooms() {
        backEnd.confirm("acme.example").statusCode(200);
        backEnd.listAll(Stream.of("rita", "ivan", "mila", "yuki", "lena")
                        .map(name -> BackEnd.row(name, name + "@acme.example"))
                        .toList())
                .statusCode(200);
        api.activate("ada");
        link("rita", "office365", "rita@acme.example");
        frontEnd.connectEnterprise("ada", "office365", "ada@acme.example");
        await().until(() -> api.as("rita").get("/v1/resources").path("resources.size()"), Integer.valueOf(3)::equals);
        await().until(() -> !look().contains("pending"));
        sandbox.forgetJournal();
    }

    private String look() {
        Map<String, Object> everybody = Map.of(
                "people", List.of("rita", "ivan", "mila", "yuki", "lena"),
                "mailboxes", List.of(TURING, HOPPER),
                "from", at(sunday, "00:00"),
                "to", at(sunday, "01:00"),
                "timeZone", "Europe/Vienna");
        return freeBusy("rita", everybody).statusCode(200).extract().asString();
    }

    /** The calendar of a mailbox has these and nothing else. */
    void calendar(String mailbox, String... events) {
        String name = mailbox.startsWith("ivan") ? mailbox : "Calendar";
        sandbox.calendar(mailbox, name, Ics.calendar(events));
    }

    String event(LocalDate day, String from, String to, String... more) {
        Stream<String> times = Stream.of(
                "DTSTART:" + BASIC.format(time(day, from).withZoneSameInstant(UTC)),
                "DTEND:" + BASIC.format(time(day, to).withZoneSameInstant(UTC)));
        return Ics.event(Stream.concat(times, Stream.of(more)).toArray(String[]::new));
    }

    static ZonedDateTime time(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(VIENNA);
    }

    /** As Vienna's clock shows it, with its offset. */
    static String at(LocalDate day, String time) {
        return text(time(day, time));
    }

    static String text(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** For an hour on that Monday, from 8 to 18. */
    Map<String, Object> onMonday(Object... groups) {
        return question(time(monday, "08:00"), time(monday, "18:00"), groups);
    }

    /** For an hour, to begin on the hour. */
    static Map<String, Object> question(ZonedDateTime from, ZonedDateTime to, Object... groups) {
        return new HashMap<>(Map.of(
                "duration",
                "PT1H",
                "from",
                text(from),
                "to",
                text(to),
                "timeZone",
                "Europe/Vienna",
                "step",
                "PT1H",
                "groups",
                List.of(groups)));
    }

    static Map<String, Object> with(Map<String, Object> question, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(question);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> all(String name, Object... members) {
        return Map.of("name", name, "members", List.of(members));
    }

    static Map<String, Object> some(int needed, String name, Object... members) {
        return Map.of("name", name, "members", List.of(members), "needed", needed);
    }

    static Map<String, String> person(String id) {
        return Map.of("person", id);
    }

    static Map<String, String> mailbox(String address) {
        return Map.of("mailbox", address);
    }

    ValidatableResponse slots(Map<String, Object> question) {
        return api.as("rita").body(question).post("/v1/slots").then().statusCode(200);
    }

    static List<String> starts(ValidatableResponse answer) {
        return answer.extract().path("slots.start");
    }

    List<String> mondayAt(String... times) {
        return Stream.of(times).map(time -> at(monday, time)).toList();
    }
}
