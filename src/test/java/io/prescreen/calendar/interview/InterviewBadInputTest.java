package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.invalid;
import static java.util.Collections.nCopies;
import static java.util.Collections.singletonList;
import static org.hamcrest.Matchers.hasItems;

import io.prescreen.calendar.testing.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class InterviewBadInputTest extends RefusalTest {

    private static final String TODAY = InterviewStory.day(0).toString();
    private static final String THEN = InterviewStory.day(14).toString();

    private static Stream<Bad> badPeople() {
        Map<String, Object> max = Map.of("name", "Max", "email", "max@mail.example");
        return Stream.of(
                bad("organiser", null),
                bad("organiser", Map.of()),
                bad("organiser", "rita"),
                bad("organiser", Map.of("person", "rita", "mailbox", HER_MAILBOX)),
                bad("organiser.person", "organiser", Map.of("person", "")),
                bad("organiser.person", "organiser", Map.of("person", "r\nita")),
                bad("organiser.mailbox", "organiser", Map.of("mailbox", "rita")),
                bad("organiser.mailbox", "organiser", Map.of("mailbox", "lena@acme.example")),
                bad("organiser.mail", "organiser", Map.of("mail", "lena@acme.example")),
                bad("colleagues", nCopies(51, Map.of("person", "lena"))),
                bad("colleagues", "lena"),
                bad("colleagues[0]", "colleagues", singletonList(null)),
                bad("colleagues[0]", "colleagues", List.of(Map.of())),
                bad("colleagues[0].person", "colleagues", List.of(Map.of("person", "nobody"))),
                bad("colleagues[0].mailbox", "colleagues", List.of(Map.of("mailbox", "a@b@c"))),
                bad("colleagues[0].mailbox", "colleagues", List.of(Map.of("mailbox", "lena@acme"))),
                bad(
                        "colleagues[0].optional",
                        "colleagues",
                        List.of(Map.of("mailbox", "x@acme.example", "optional", 1))),
                bad("colleagues[0]", "colleagues", List.of(Map.of("mailbox", HER_MAILBOX))),
                bad("colleagues[1]", "colleagues", nCopies(2, Map.of("mailbox", "x@acme.example"))),
                bad("candidates", List.of(max, Map.of("name", "Eva", "email", "eva@mail.example"))),
                bad("candidates[0].name", "candidates", List.of(Map.of("email", "max@mail.example"))),
                bad("candidates[0].name", "candidates", List.of(Map.of("name", " ", "email", "max@mail.example"))),
                bad("candidates[0].email", "candidates", List.of(Map.of("name", "Max", "email", "max"))),
                bad("rooms", nCopies(11, "room-turing@acme.example")),
                bad("rooms[0]", "rooms", List.of("turing")),
                bad("rooms[1]", "rooms", nCopies(2, "room-turing@acme.example")));
    }

    private static Stream<Bad> badTimes() {
        return Stream.of(
                bad("start", null),
                bad("start", "tomorrow"),
                bad("start", THEN),
                bad("start", THEN + "T10"),
                bad("start", THEN + "T10:00:30"),
                bad("start", THEN + "T25:00"),
                bad("start", "2027-02-30T10:00"),
                bad("start", "0000-02-03T10:00"),
                bad("start", 1_774_224_000),
                bad("start", THEN + "T10:00+09:00"),
                bad("end", TODAY + "T10:00"),
                bad("end", THEN + "T10:00"),
                bad("end", InterviewStory.day(15) + "T10:01"),
                bad("end", null),
                bad("timeZone", null),
                bad("timeZone", "Mars/Olympus_Mons"),
                bad("timeZone", "+02:00"));
    }

    private static Stream<Bad> badWords() {
        Map<String, Object> title = Map.of("title", "Talk");
        Map<String, Object> all = Map.of("organiser", title, "candidates", title);
        return Stream.of(
                bad("words", null),
                bad("words.organiser", "words", Map.of("candidates", title)),
                bad("words.candidates", "words", Map.of("organiser", title)),
                bad("words.organiser.title", "words", with(all, "organiser", Map.of())),
                bad("words.organiser.title", "words", with(all, "organiser", Map.of("title", "a\nb"))),
                bad("words.organiser.title", "words", with(all, "organiser", Map.of("title", "a".repeat(201)))),
                bad("words.organiser.text", "words", with(all, "organiser", Map.of("title", "a", "text", "\u0000"))),
                bad(
                        "words.candidates.text",
                        "words",
                        with(all, "candidates", Map.of("title", "a", "text", "a".repeat(3501)))),
                bad("words.neutral.title", "words", with(all, "neutral", Map.of("title", ""))),
                bad("words.neutral.text", "words", with(all, "neutral", Map.of("title", "a", "text", "b"))),
                bad("words.neutral.title", "words", with(all, "neutral", Map.of("title", "Talk with Müstermann"))),
                bad("words.neutral.title", "words", with(all, "neutral", Map.of("title", "MAX MUESTERMANN"))),
                bad("words.neutral.title", "words", with(all, "neutral", Map.of("title", "see https://cv.example/1"))),
                bad("words.neutral.title", "words", with(all, "neutral", Map.of("title", "max@mail.example"))),
                bad("place", "Müstermanns Büro"),
                bad("place", null),
                bad("place", " "),
                bad("place", "a\tb"),
                bad("kind", "walk"),
                bad("kind", null),
                bad("videoLink", "kind", "video"),
                bad("videoLink", "javascript:alert(1)"),
                bad("videoLink", "http://meet.example/1"),
                bad("candidateInvitation.after", "candidateInvitation", Map.of()),
                bad("candidateInvitation.accepted", "candidateInvitation", Map.of("after", "accepted")),
                bad("candidateInvitation.accepted", "candidateInvitation", Map.of("after", "accepted", "accepted", 2)),
                bad(
                        "candidateInvitation.accepted",
                        "candidateInvitation",
                        Map.of("after", "allAccepted", "accepted", 1)),
                bad(
                        "candidateInvitation.timeOut",
                        "candidateInvitation",
                        Map.of("after", "allAccepted", "timeOut", "PT1S")),
                bad(
                        "candidateInvitation.timeOut",
                        "candidateInvitation",
                        Map.of("after", "allAccepted", "timeOut", "soon")),
                bad("proof", ""),
                bad("colour", "red"));
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldThatIsWrong() {
        return DynamicTest.stream(
                Stream.of(badPeople(), badTimes(), badWords()).flatMap(all -> all),
                Bad::toString,
                bad -> put(bad.wanted()).spec(invalid("body", bad.field())));
    }

    @Test
    void beginsNeitherInThePastNorTooFarAhead() {
        List.of(InterviewStory.day(-1), InterviewStory.day(201))
                .forEach(day -> put(with(with(GOOD, "start", day + "T10:00"), "end", day + "T11:00"))
                        .spec(invalid("body", "start")));
    }

    @Test
    void aProofIsOneOfOurs() {
        put(with(GOOD, "proof", "AAAA"))
                .statusCode(400)
                .body("type", org.hamcrest.Matchers.equalTo("urn:prescreen:calendar:problem:proof-invalid"))
                .body("violations.field", hasItems("proof"));
    }

    @Test
    void anIdHasItsForm() {
        api.careless().as(LINKED).get("/v1/interviews/{id}", "a b").then().spec(invalid("path", "id"));
        api.careless()
                .as(LINKED)
                .body(GOOD)
                .put("/v1/interviews/{id}", "a".repeat(101))
                .then()
                .spec(invalid("path", "id"));
    }

    @Test
    void aListIsAskedForProperly() {
        Map.of("state", "open", "attention", "yes", "from", "now", "cursor", "?", "limit", "0")
                .forEach((name, value) -> api.careless()
                        .as(LINKED)
                        .queryParam(name, value)
                        .get("/v1/interviews")
                        .then()
                        .spec(invalid("query", name)));
    }

    private static final Map<String, Object> GOOD =
            with(InterviewStory.interview(), "colleagues", List.of(Map.of("mailbox", "lena@acme.example")));

    private ValidatableResponse put(Map<String, Object> wanted) {
        return api.careless()
                .as(LINKED)
                .body(wanted)
                .put("/v1/interviews/{id}", "4711")
                .then();
    }

    private static Map<String, Object> with(Map<String, Object> former, String property, Object value) {
        Map<String, Object> changed = new HashMap<>(former);
        changed.put(property, value);
        return changed;
    }

    private static Bad bad(String property, Object value) {
        return bad(property, property, value);
    }

    private static Bad bad(String field, String property, Object value) {
        return new Bad(field, property, value);
    }

    /** One property of a good request is not good. */
    private record Bad(String field, String property, Object value) {

        Map<String, Object> wanted() {
            return with(GOOD, property, value);
        }
    }

    @Test
    void aForgedCursorIsRefused() {
        for (String place : List.of("+999999999-12-31T23:59:59.999999999Z/x", "2027-01-01T00:00:00Z/a\0b", "/", "x")) {
            String forged = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            for (String list : List.of("/v1/interviews", "/v1/interviews/zone-changes")) {
                api.asServiceOf("acme")
                        .queryParam("cursor", forged)
                        .get(list)
                        .then()
                        .spec(invalid("query", "cursor"));
            }
        }
    }
}
