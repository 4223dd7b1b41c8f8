package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever the candidates are: what is sent for rooms and shared calendars, and the log, do not tell. */
@QuarkusTest
class CandidatePrivacyTest extends BookedStory {

    private static final String ROOM = "room-turing@acme.example";
    private static final String PRIMARY = "ada@acme.example";
    private static final int NAMES = 6;

    /** Letters of many scripts, with case and without, marks of their own and marks that follow. */
    private static final List<String> LETTERS = List.of(
            "bcdfghjklmnpqrtvwxz",
            "äöüßøåœæłđþý",
            "b\u0301c\u0327g\u0302k\u0323m\u0300n\u0303",
            "бгджзклмнпрстфхцчшщ",
            "αβγδεζηθκλμνξπρ",
            "李王张刘陈杨赵黄",
            "אבגדהוזחט");

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
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
    void nothingTellsThemButWhatGoesToPeople() {
        frontEnd.linkPrimary("ada", "office365", PRIMARY);
        List<String> names = Stream.generate(this::name).limit(NAMES).toList();
        for (int i = 0; i < NAMES; i++) {
            put("named-" + i, own(i, names.get(i)));
            put("shared-" + i, shared(i, names.get(i)));
        }
        untilAllIsWritten();
        sandbox.fault("writeEvent", Map.of("mode", "status", "status", 422, "body", "{\"errors\":{\"summary\":[]}}"));
        put("refused", own(0, names.get(0)));

        assertThat(readByMany()).hasSizeGreaterThanOrEqualTo(2 * NAMES);
        assertThat(names).allSatisfy(name -> {
            assertThat(toPeople()).anyMatch(body -> body.contains(folded(name)));
            assertThat(readByMany()).as("seed %d", seed).noneMatch(body -> tells(body, name));
            assertThat(log.lines()).as("seed %d", seed).noneMatch(line -> tells(folded(line), name));
        });
    }

    /** Everywhere but where many can read it. */
    private Map<String, Object> own(int number, String name) {
        Map<String, Object> body =
                new HashMap<>(Booking.first("named-" + number, "rita", number).body());
        body.put(
                "candidates",
                List.of(Map.of("name", name, "email", "c%d.hidden@candidates.example".formatted(number))));
        body.put("videoLink", "https://meet.example/hidden-" + number);
        body.put(
                "words",
                Map.of(
                        "organiser", Map.of("title", "With " + name, "text", name + " comes"),
                        "colleagues", Map.of("title", "Colleagues of " + name, "text", name),
                        "candidates", Map.of("title", "Welcome " + name, "text", name),
                        "neutral", Map.of("title", "Interview")));
        return body;
    }

    private Map<String, Object> shared(int number, String name) {
        Map<String, Object> body = own(number, name);
        body.put("organiser", Map.of("mailbox", PRIMARY));
        body.remove("candidates");
        return body;
    }

    private void put(String id, Map<String, Object> body) {
        api.asServiceOf("acme").body(body).put("/v1/interviews/{id}", id).then().statusCode(201);
    }

    private String name() {
        return Stream.generate(this::part)
                .limit(1 + chance.nextInt(3))
                .reduce((one, two) -> one + " " + two)
                .orElseThrow();
    }

    private String part() {
        String[] letters = LETTERS.get(chance.nextInt(LETTERS.size())).split("(?!\\p{M}|^)");
        // never so short that a keyed hash contains it by chance
        String part = IntStream.range(0, 6 + chance.nextInt(5))
                .mapToObj(i -> letters[chance.nextInt(letters.length)])
                .reduce("x", String::concat);
        return chance.nextBoolean() ? part : part.toUpperCase(Locale.ROOT);
    }

    private static boolean tells(String folded, String name) {
        return Stream.concat(Stream.of(name.split(" ")), Stream.of(".hidden@", "meet.example"))
                .anyMatch(part -> folded.contains(folded(part)));
    }

    /** What goes into a calendar that is nobody's own, or to a room. */
    private List<String> readByMany() {
        return written(true);
    }

    private List<String> toPeople() {
        return written(false);
    }

    private List<String> written(boolean byMany) {
        List<String> bodies = new ArrayList<>();
        sandbox.journal("writeEvent").stream()
                .map(call -> folded(String.valueOf(call.get("body"))))
                .filter(body -> (body.contains(ROOM) || body.contains("\"summary\":\"interview\"")) == byMany)
                .forEach(bodies::add);
        return bodies;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
