package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An interview does not stand in its own way when another time is looked for. */
@QuarkusTest
class MovingAnInterviewTest extends SlotStory {

    private Map<String, Object> query;

    @BeforeEach
    void anInterviewAtTenIsAccepted() {
        calendar("rita@acme.example");
        calendar("ivan@acme.example");
        calendar(TURING);
        query = onMonday(all("panel", person("rita"), person("ivan")));
        query.put("rooms", Map.of("oneOf", List.of(TURING)));
        query.put("fresh", true);
        String proof =
                slots(query).extract().path("slots.find { it.start == '%s' }.proof".formatted(at(monday, "10:00")));
        api.as("rita").body(interview(proof)).put("/v1/interviews/4711").then().statusCode(201);
    }

    @Test
    void itsTimeIsTakenForOthersAndFreeForItself() {
        assertThat(starts(slots(query))).hasSize(9).doesNotContain(at(monday, "10:00"));

        await().until(() -> starts(slots(with(query, "interview", "4711"))).contains(at(monday, "10:00")));
        assertThat(starts(slots(with(query, "interview", "4712")))).doesNotContain(at(monday, "10:00"));
    }

    /** Ivan takes part in it, and may not move it. */
    @Test
    void itsTimeIsTakenForWhoeverMayNotMoveIt() {
        link("ivan", "gsuite", "ivan@acme.example");
        Map<String, Object> his = onMonday(all("me", person("ivan")));
        his.put("interview", "4711");

        List<String> starts = api.as("ivan")
                .body(his)
                .post("/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .path("slots.start");

        assertThat(starts).hasSize(9).doesNotContain(at(monday, "10:00"));
    }

    private Map<String, Object> interview(String proof) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("organiser", person("rita"));
        wanted.put("colleagues", List.of(person("ivan")));
        wanted.put("candidates", List.of(Map.of("name", "Max Muster", "email", "max@mail.example")));
        wanted.put("rooms", List.of(TURING));
        wanted.put("start", monday + "T10:00");
        wanted.put("end", monday + "T11:00");
        wanted.put("timeZone", "Europe/Vienna");
        wanted.put("kind", "onSite");
        wanted.put("place", "Reception");
        wanted.put(
                "words",
                Map.of(
                        "organiser", Map.of("title", "Max Muster, backend", "text", "His letter is in Prescreen"),
                        "colleagues", Map.of("title", "Max Muster", "text", "Ask about Java"),
                        "candidates", Map.of("title", "Your interview", "text", "We look forward to it"),
                        "neutral", Map.of("title", "Interview")));
        wanted.put("proof", proof);
        return wanted;
    }
}
