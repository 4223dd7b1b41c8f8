package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Stories of interviews: Rita's calendar is linked, and the directory knows her, Lena and Hugo. */
public abstract class InterviewStory extends StoryTest {

    protected static final String ID = "interview-4711";
    protected static final String PATH = "/v1/interviews/{id}";
    protected static final String ZONE = "Europe/Vienna";
    protected static final String ROOM = "room-turing@acme.example";

    @BeforeEach
    void ritaCanWrite() {
        api.activate("ada");
        backEnd.confirm("acme.example");
        List.of("ada", "rita", "lena", "hugo").forEach(person -> backEnd.list(person, person + "@acme.example"));
        link("rita", "office365", "rita@acme.example");
    }

    /** Rita talks with Max, with Lena and a room. */
    protected static Map<String, Object> interview() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("organiser", Map.of("person", "rita"));
        wanted.put("colleagues", List.of(Map.of("person", "lena"), Map.of("person", "hugo", "optional", true)));
        wanted.put("candidates", List.of(Map.of("name", "Max Müstermann", "email", "max@mail.example")));
        wanted.put("rooms", List.of(ROOM));
        wanted.put("start", day(14) + "T10:00");
        wanted.put("end", day(14) + "T11:00");
        wanted.put("timeZone", ZONE);
        wanted.put("kind", "onSite");
        wanted.put("place", "Reception");
        wanted.put("words", words());
        return wanted;
    }

    protected static Map<String, Object> words() {
        return Map.of(
                "organiser", Map.of("title", "Max Müstermann, backend", "text", "His letter is in Prescreen"),
                "colleagues", Map.of("title", "Max Müstermann", "text", "Ask about Java"),
                "candidates", Map.of("title", "Your interview", "text", "We look forward to it"),
                "neutral", Map.of("title", "Interview"));
    }

    protected static Map<String, Object> interview(String property, Object value) {
        Map<String, Object> changed = interview();
        if (value == null) {
            changed.remove(property);
        } else {
            changed.put(property, value);
        }
        return changed;
    }

    protected static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of(ZONE)).plusDays(fromToday);
    }

    protected ValidatableResponse put(RequestSpecification caller, Map<String, Object> wanted) {
        return caller.body(wanted).put(PATH, ID).then();
    }

    protected ValidatableResponse put(String person, Map<String, Object> wanted) {
        return put(api.as(person), wanted);
    }

    protected ValidatableResponse change(String person, String version, Map<String, Object> wanted) {
        return put(api.as(person).header("If-Match", version), wanted);
    }

    protected ValidatableResponse read(String person) {
        return api.as(person).get(PATH, ID).then();
    }

    protected RequestSpecification service() {
        return api.asServiceOf("acme");
    }

    protected RequestSpecification serviceFor(String person) {
        return service().header("Prescreen-Person", person);
    }

    /** Nobody is at work on any interview. */
    protected void awaitWritten() {
        await().untilAsserted(() ->
                assertThat(owner.query("select distinct state from interview")).containsExactly("WRITTEN"));
    }

    protected List<String> facts() {
        return owner.query("""
                select action from audit_fact
                 where action in ('interviewAccepted', 'interviewChanged', 'interviewCancelled', 'interviewErased')
                 order by at, id""");
    }
}
