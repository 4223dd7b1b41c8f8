package io.prescreen.calendar.interview;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Json;
import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Rita has linked her calendar, and interviews Max with Lena and Hugo in the Turing room. */
abstract class DeliveryStory extends StoryTest {

    static final String RITA = "rita@acme.example";
    static final String LENA = "lena@acme.example";
    static final String HUGO = "hugo@acme.example";
    static final String TURING = "room-turing@acme.example";
    static final String MAX = "max.muster@mail.example";
    static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** A Wednesday, so that nothing of the company's week is in the way. */
    static final LocalDateTime TEN = LocalDate.now(VIENNA)
            .plusDays(40)
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
            .atTime(10, 0);

    @BeforeEach
    void ritaHasLinkedHerCalendar() {
        api.activate("ada");
        backEnd.confirm("acme.example");
        backEnd.listAll(Stream.of("rita", "lena", "hugo", "mila", "yuki")
                        .map(person -> BackEnd.row(person, person + "@acme.example"))
                        .toList())
                .statusCode(200);
        link("rita", "office365", RITA);
    }

    static Map<String, Object> wanted() {
        Map<String, Object> wanted = new TreeMap<>();
        wanted.put("organiser", Map.of("person", "rita"));
        wanted.put("colleagues", List.of(Map.of("person", "lena"), Map.of("person", "hugo")));
        wanted.put("candidates", List.of(Map.of("name", "Max Muster", "email", MAX)));
        wanted.put("rooms", List.of(TURING));
        wanted.put("timeZone", VIENNA.getId());
        wanted.put("kind", "onSite");
        wanted.put("place", "Main Street 1");
        wanted.put("words", words("Interview with Max"));
        return at(wanted, TEN);
    }

    static Map<String, Object> words(String title) {
        return Map.of(
                "organiser", Map.of("title", title, "text", "Ask about Java."),
                "candidates", Map.of("title", "Your interview at Acme", "text", "We look forward to it."),
                "neutral", Map.of("title", "Interview"));
    }

    static Map<String, Object> with(Map<String, Object> wanted, String field, Object value) {
        Map<String, Object> other = new TreeMap<>(wanted);
        other.put(field, value);
        return other;
    }

    static Map<String, Object> at(Map<String, Object> wanted, LocalDateTime start) {
        return with(
                with(wanted, "start", start.toString()),
                "end",
                start.plusHours(1).toString());
    }

    ValidatableResponse put(String id, Map<String, Object> wanted) {
        return backEnd.request().body(wanted).put("/v1/interviews/{id}", id).then();
    }

    ValidatableResponse change(String id, Map<String, Object> wanted) {
        return backEnd.request()
                .header("If-Match", "\"%d\"".formatted(version(id)))
                .body(wanted)
                .put("/v1/interviews/{id}", id)
                .then();
    }

    ValidatableResponse cancel(String id) {
        return backEnd.request().delete("/v1/interviews/{id}", id).then();
    }

    ValidatableResponse read(String id) {
        return backEnd.request().get("/v1/interviews/{id}", id).then().statusCode(200);
    }

    int version(String id) {
        return Json.number(read(id), "/version");
    }

    String state(String id) {
        return Json.text(read(id), "/state");
    }

    void awaitState(String id, String state) {
        await().until(() -> state(id), state::equals);
    }

    /** Accepted, and read back. */
    void written(String id, Map<String, Object> wanted) {
        put(id, wanted).statusCode(201);
        awaitState(id, "written");
    }

    /** What is done to an interview that failed for a while is done now. */
    void letItBeTriedAgain() {
        owner.execute("update interview_delivery set due_at = now() where due_at is not null");
    }

    List<String> titles(String mailbox) {
        return sandbox.events(mailbox).all().stream()
                .map(event -> (String) event.get("summary"))
                .sorted()
                .toList();
    }

    List<Object> starts(String mailbox) {
        return sandbox.events(mailbox).all().stream()
                .map(event -> event.get("start"))
                .toList();
    }

    List<String> attention(String id) {
        return read(id).extract().path("attention");
    }
}
