package io.prescreen.calendar.slots;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Rita books the slot from ten to eleven. */
abstract class BookingStory extends SlotStory {

    static final String RITA = "rita@acme.example";
    static final String IVAN = "ivan@acme.example";
    static final String MILA = "mila@acme.example";
    static final String TEN = "10:00";

    @BeforeEach
    void everybodyIsFree() {
        List.of(RITA, IVAN, MILA, TURING).forEach(this::calendar);
    }

    /** The slot from ten to eleven. */
    Map<String, Object> slotAtTen(Map<String, Object> query) {
        return slots(with(query, "fresh", true))
                .extract()
                .path("slots.find { it.start == '%s' }".formatted(at(monday, TEN)));
    }

    String proof(Map<String, Object> query) {
        return (String) slotAtTen(query).get("proof");
    }

    static Map<String, Object> optional(String person) {
        return Map.of("person", person, "optional", true);
    }

    /** With a proof or, when that is null, without. */
    Map<String, Object> interview(String proof, Object... colleagues) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("organiser", person("rita"));
        wanted.put("colleagues", List.of(colleagues));
        wanted.put("start", monday + "T10:00");
        wanted.put("end", monday + "T11:00");
        wanted.put("timeZone", "Europe/Vienna");
        wanted.put("kind", "onSite");
        wanted.put("place", "Reception");
        wanted.put("words", Map.of("organiser", Map.of("title", "Backend"), "neutral", Map.of("title", "Interview")));
        if (proof != null) {
            wanted.put("proof", proof);
        }
        return wanted;
    }

    ValidatableResponse put(String id, Map<String, Object> wanted) {
        return put(api.as("rita"), id, wanted);
    }

    ValidatableResponse put(RequestSpecification caller, String id, Map<String, Object> wanted) {
        return caller.body(wanted).put("/v1/interviews/{id}", id).then();
    }

    /** Another interview has their time from ten to eleven, and calendars do not show it yet. */
    void promise(String mailbox) {
        owner.execute("""
                insert into hold (tenant, mailbox, holder, id, starts_at, ends_at, expires_at)
                values ('acme', '%s', '4700', gen_random_uuid(), '%s', '%s', now() + interval '1 day')""".formatted(mailbox, at(monday, TEN), at(monday, "11:00")));
    }

    List<String> heldBy(String interview) {
        return owner.query("select mailbox from hold where holder = '%s' order by 1".formatted(interview));
    }
}
