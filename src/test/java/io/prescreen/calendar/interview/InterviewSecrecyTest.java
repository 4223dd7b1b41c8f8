package io.prescreen.calendar.interview;

import static io.prescreen.calendar.testing.Problems.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong or right with an interview, the log tells nothing of what it says, or to whom. */
@QuarkusTest
class InterviewSecrecyTest extends InterviewStory {

    private static final List<String> NAMES =
            List.of("Zbigniew Brzęczyszczykiewicz", "Ola-Marie Ødegård", "Xi Wú", "O'Neil");

    private RecordedLog log;

    @BeforeEach
    void record() {
        log = RecordedLog.of("io.prescreen", "http-problem");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void namesStayOutOfTheLog() {
        for (String name : NAMES) {
            Map<String, Object> wanted = named(name);
            wanted.put("place", "Room of " + name);
            api.as("rita").body(wanted).put(PATH, ID).then().spec(invalid("body", "place"));
            api.careless().as("rita").body(twice(name)).put(PATH, ID).then().spec(invalid("body", "candidates"));
            wanted.put("place", "Reception");
            api.as("rita")
                    .header("If-Match", "*")
                    .body(wanted)
                    .put(PATH, ID)
                    .then()
                    .statusCode(412);
            api.as("rita")
                    .body(wanted)
                    .put(PATH, "i" + NAMES.indexOf(name))
                    .then()
                    .statusCode(201);
        }

        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .doesNotContain(NAMES)
                .doesNotContain("somebody@mail.example", "lena@acme.example", ROOM, "His letter"));
    }

    private static Map<String, Object> named(String name) {
        Map<String, Object> wanted = new HashMap<>(interview());
        wanted.put("candidates", List.of(Map.of("name", name, "email", "somebody@mail.example")));
        return wanted;
    }

    private static Map<String, Object> twice(String name) {
        Map<String, Object> wanted = named(name);
        Map<String, Object> candidate = Map.of("name", name, "email", "somebody@mail.example");
        wanted.put("candidates", List.of(candidate, candidate));
        return wanted;
    }
}
