package io.prescreen.calendar.freebusy;

import static io.prescreen.calendar.testing.Problems.invalid;
import static java.util.Collections.nCopies;
import static java.util.Collections.singletonList;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class FreeBusyBadInputTest extends RefusalTest {

    private static final Map<String, Object> GOOD =
            Api.freeBusy("2026-03-23T00:00:00+01:00", "2026-03-24T00:00:00+01:00", "Europe/Vienna", HER_MAILBOX);

    private static Stream<Bad> badValues() {
        return Stream.of(
                // zones
                bad("timeZone", "Mars/Olympus_Mons"),
                bad("timeZone", "+02:00"),
                bad("timeZone", "UTC+2"),
                bad("timeZone", "europe/vienna"),
                bad("timeZone", ""),
                bad("timeZone", null),
                bad("timeZone", 2),
                // windows
                bad("to", "2026-03-22T23:59:59+01:00"),
                bad("to", "2026-03-23T00:00:00+01:00"),
                bad("to", "2026-05-25T00:00:00+02:00"),
                bad("to", "2026-05-24T00:00:01+02:00"),
                bad("to", "+999999-03-24T00:00:00Z"),
                bad("from", "0000-03-23T00:00:00Z"),
                bad("from", "-0044-03-15T00:00:00Z"),
                // times
                bad("from", "2026-03-23T00:00:00"),
                bad("from", "2026-03-23"),
                bad("from", "2026-02-30T00:00:00Z"),
                bad("from", "2026-03-23T25:00:00Z"),
                bad("from", "2026-03-23T00:00:00 Europe/Vienna"),
                bad("from", "yesterday"),
                bad("from", ""),
                bad("from", null),
                bad("from", 1_774_224_000),
                bad("to", List.of()),
                // mailboxes
                bad("mailboxes", List.of()),
                bad("mailboxes", nCopies(51, HER_MAILBOX)),
                bad("mailboxes", null),
                bad("mailboxes", HER_MAILBOX),
                bad("mailboxes", Map.of("mailbox", HER_MAILBOX)),
                bad("mailboxes[0]", "mailboxes", singletonList(null)),
                bad("mailboxes[0]", "mailboxes", List.of("")),
                bad("mailboxes[0]", "mailboxes", List.of(7)),
                bad("mailboxes[0]", "mailboxes", List.of(Map.of())),
                bad("mailboxes[1]", "mailboxes", List.of(HER_MAILBOX, "rita@@acme.example")),
                bad("mailboxes[1]", "mailboxes", List.of(HER_MAILBOX, "ri\u0000ta@acme.example")),
                bad("mailboxes[1]", "mailboxes", List.of(HER_MAILBOX, "Rita Sommer <rita@acme.example>")),
                bad("mailboxes[1]", "mailboxes", List.of(HER_MAILBOX, "rita@" + "a".repeat(250) + ".example")),
                // people
                bad("people[0]", "people", List.of("ri\u0000ta")),
                bad("people[0]", "people", List.of("\u2003")),
                bad("people[1]", "people", List.of("rita", "ri\nta")),
                bad("people[1]", "people", List.of("rita", "r".repeat(256))),
                // the rest
                bad("fresh", "yes"),
                bad("fresh", 1),
                bad("colour", "red"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldThatIsWrong() {
        return DynamicTest.stream(
                badValues(), Bad::toString, bad -> ask(bad.query()).spec(invalid("body", bad.field())));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        ask(Map.of()).spec(invalid("body", "from")).body("violations.field", contains("from", "timeZone", "to"));
    }

    @Test
    void namesMailboxesOrPeopleAndNotTooManyTogether() {
        Map<String, Object> query = new HashMap<>(GOOD);
        query.remove("mailboxes");
        ask(query).spec(invalid("body", "mailboxes"));

        query.put("mailboxes", Collections.nCopies(30, "rita@acme.example"));
        query.put("people", Collections.nCopies(21, "rita"));
        ask(query).spec(invalid("body", "people"));
    }

    @Test
    void doesNotRepeatWhatWasSent() {
        Map<String, Object> query = new HashMap<>(GOOD);
        query.put("from", "the-secret-that-slipped-in");

        ask(query).spec(invalid("body", "from")).body(org.hamcrest.Matchers.not(containsString("slipped")));
    }

    @Test
    void aBodyIsReadOnlyByThoseWhoMayAsk() {
        api.careless()
                .anonymous()
                .body(Map.of())
                .post("/v1/free-busy")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:prescreen:calendar:problem:authentication-required"));
    }

    private ValidatableResponse ask(Map<String, Object> query) {
        return api.careless().as(LINKED).body(query).post("/v1/free-busy").then();
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
