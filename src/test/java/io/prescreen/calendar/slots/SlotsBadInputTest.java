package io.prescreen.calendar.slots;

import static io.prescreen.calendar.testing.Problems.invalid;
import static io.prescreen.calendar.testing.Problems.problem;
import static java.util.Collections.nCopies;
import static java.util.Collections.singletonList;
import static org.hamcrest.Matchers.contains;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class SlotsBadInputTest extends RefusalTest {

    private static final Map<String, Object> RITA = Map.of("person", "rita");
    private static final Map<String, Object> GOOD = Map.of(
            "duration", "PT1H",
            "from", "2027-03-29T08:00:00+02:00",
            "to", "2027-03-29T18:00:00+02:00",
            "timeZone", "Europe/Vienna",
            "groups", List.of(group("one", RITA)));

    private static Stream<Bad> badTimes() {
        return Stream.of(
                bad("duration", null),
                bad("duration", 60),
                bad("duration", "1h"),
                bad("duration", "P"),
                bad("duration", "PT"),
                bad("duration", "PT90S"),
                bad("duration", "-PT1H"),
                bad("duration", "P1M"),
                bad("duration", "PT4M"),
                bad("duration", "PT12H1M"),
                bad("step", "PT4M"),
                bad("step", "PT241M"),
                bad("notice", "P62DT1M"),
                bad("notice", "soon"),
                bad("buffers", "PT10M"),
                bad("buffers.before", "buffers", Map.of("before", "PT241M")),
                bad("buffers.after", "buffers", Map.of("after", "ten")),
                bad("buffers.around", "buffers", Map.of("around", "PT1M")),
                bad("from", null),
                bad("from", "2027-03-29T08:00:00"),
                bad("from", "0001-03-29T08:00:00Z"),
                bad("to", "2027-03-29T08:00:00+02:00"),
                bad("to", "2027-05-30T08:00:01+02:00"),
                bad("timeZone", null),
                bad("timeZone", "CEST"),
                bad("timeZone", "+02:00"));
    }

    private static Stream<Bad> badPeople() {
        return Stream.of(
                bad("groups", null),
                bad("groups", List.of()),
                bad("groups", Map.of()),
                bad(
                        "groups",
                        IntStream.range(0, 21)
                                .mapToObj(i -> group("g" + i, RITA))
                                .toList()),
                bad("groups[0]", "groups", singletonList(null)),
                bad("groups[0].name", "groups", List.of(Map.of("members", List.of(RITA)))),
                bad("groups[0].name", "groups", List.of(group(" ", RITA))),
                bad("groups[1].name", "groups", List.of(group("a", RITA), group("a", RITA))),
                bad("groups[0].members", "groups", List.of(Map.of("name", "a"))),
                bad("groups[0].members", "groups", List.of(group("a"))),
                bad("groups[0].members[0]", "groups", List.of(group("a", Map.of()))),
                bad(
                        "groups[0].members[0]",
                        "groups",
                        List.of(group("a", Map.of("person", "r", "mailbox", "r@a.example")))),
                bad("groups[0].members[1]", "groups", List.of(group("a", RITA, RITA))),
                bad(
                        "groups[0].members[1]",
                        "groups",
                        List.of(group("a", mailbox("r@a.example"), mailbox("R@A.example")))),
                bad("groups[0].members[0].mailbox", "groups", List.of(group("a", mailbox("rita")))),
                bad("groups[0].members[0].person", "groups", List.of(group("a", Map.of("person", "ri\nta")))),
                bad("groups[0].members[0].name", "groups", List.of(group("a", Map.of("name", "rita")))),
                bad("groups[0].needed", "groups", List.of(needing(0))),
                bad("groups[0].needed", "groups", List.of(needing(2))),
                bad("groups[0].needed", "groups", List.of(needing("all"))),
                bad("optional[0]", "optional", List.of(Map.of())),
                bad("optional[1]", "optional", List.of(RITA, RITA)),
                bad("optional[49]", "optional", crowd(50)),
                bad("rooms.oneOf", "rooms", Map.of("oneOf", List.of())),
                bad("rooms.oneOf[0]", "rooms", Map.of("oneOf", List.of("turing"))),
                bad("rooms.oneOf[1]", "rooms", Map.of("oneOf", nCopies(2, "turing@acme.example"))),
                bad("rooms.capacity", "rooms", Map.of("capacity", 0)),
                bad("rooms.capacity", "rooms", Map.of("capacity", 100_001)),
                bad("rooms.capacity", "rooms", Map.of("capacity", "six")),
                bad("rooms.seats", "rooms", Map.of("seats", 6)));
    }

    private static Stream<Bad> badRules() {
        Map<String, Object> days = Map.of("monday", List.of(Map.of("from", "09:00", "to", "17:00")));
        return Stream.of(
                bad("workingHours.mode", "workingHours", Map.of("mode", "never")),
                bad("workingHours.days", "workingHours", Map.of("mode", "ignore", "days", days)),
                bad("workingHours.days", "workingHours", Map.of("days", Map.of())),
                bad("workingHours.timeZone", "workingHours", Map.of("timeZone", "Europe/Vienna")),
                bad("workingHours.timeZone", "workingHours", Map.of("timeZone", "Vienna", "days", days)),
                bad(
                        "workingHours.days.monday[0].to",
                        "workingHours",
                        Map.of("days", Map.of("monday", List.of(Map.of("from", "09:00", "to", "09:00"))))),
                bad("unknown", "free"),
                bad("tentative", true),
                bad("interview", "47 11"),
                bad("interview", "x".repeat(101)),
                bad("fresh", "yes"),
                bad("limit", 0),
                bad("limit", 201),
                bad("limit", 1.5),
                bad("limit", "many"),
                bad("colour", "red"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldThatIsWrong() {
        return DynamicTest.stream(
                Stream.of(badTimes(), badPeople(), badRules()).flatMap(bad -> bad),
                Bad::toString,
                bad -> ask(bad.query()).spec(invalid("body", bad.field())));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        ask(Map.of())
                .spec(invalid("body", "from"))
                .body("violations.field", contains("duration", "from", "groups", "timeZone", "to"));
    }

    @Test
    void isReadOnlyOfThoseWhoMayAsk() {
        api.careless()
                .anonymous()
                .body(Map.of())
                .post("/v1/slots")
                .then()
                .spec(problem(401, "authentication-required"));
    }

    private ValidatableResponse ask(Map<String, Object> query) {
        return api.careless().as(LINKED).body(query).post("/v1/slots").then();
    }

    private static Map<String, Object> group(String name, Object... members) {
        return Map.of("name", name, "members", List.of(members));
    }

    private static Map<String, Object> needing(Object needed) {
        return Map.of("name", "a", "members", List.of(RITA), "needed", needed);
    }

    private static Map<String, Object> mailbox(String address) {
        return Map.of("mailbox", address);
    }

    private static List<Map<String, String>> crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> Map.of("person", "p" + i)).toList();
    }

    private static Bad bad(String property, Object value) {
        return bad(property, property, value);
    }

    private static Bad bad(String field, String property, Object value) {
        return new Bad(field, property, value);
    }

    /** One property of a good query is not good. */
    private record Bad(String field, String property, Object value) {

        Map<String, Object> query() {
            Map<String, Object> query = new HashMap<>(GOOD);
            query.put(property, value);
            return query;
        }
    }
}
