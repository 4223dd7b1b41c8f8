package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is left on that Monday: what would help, and whether it does. */
@QuarkusTest
class RelaxationsTest extends SlotStory {

    private Map<String, Object> query;

    /** Rita has time from 10:00 to 10:45, and in the evening; Ivan from 11 on. */
    @BeforeEach
    void nothingIsLeft() {
        calendar("rita@acme.example", event(monday, "08:00", "10:00"), event(monday, "10:45", "18:00"));
        calendar("ivan@acme.example", event(monday, "08:00", "10:00"), event(monday, "11:00", "11:15"));
        calendar(TURING);
        query = onMonday(all("recruiter", person("rita")), all("expert", person("ivan")));
        query.put("step", "PT15M");
        query.put("rooms", Map.of("oneOf", List.of(TURING)));
    }

    @Test
    void aShorterInterview() {
        Map<String, Object> shorter = relaxation("shorter");
        assertThat(shorter).containsEntry("duration", "PT45M");

        opens(shorter, asked -> with(asked, "duration", "PT45M"));
    }

    @Test
    void withoutSomebodyWhoStandsInTheWayAlone() {
        Map<String, Object> without = relaxation("withoutMember");
        assertThat(without).containsEntry("person", "rita").containsEntry("mailbox", "rita@acme.example");

        opens(without, asked -> with(asked, "groups", List.of(all("expert", person("ivan")))));
    }

    @Test
    void anotherTimeOfTheDay() {
        opens(
                relaxation("ignoreWorkingHours", untilNine()),
                asked -> with(asked, "workingHours", Map.of("mode", "ignore")),
                untilNine());
    }

    @Test
    void someDaysLater() {
        Map<String, Object> longer = relaxation("longerWindow");
        int days = (int) longer.get("days");

        opens(longer, asked -> with(asked, "to", text(time(monday, "18:00").plusDays(days))));
    }

    @Test
    void lessTimeAround() {
        Map<String, Object> hurried = with(with(query, "duration", "PT45M"), "buffers", Map.of("before", "PT10M"));

        opens(relaxation("withoutBuffers", hurried), asked -> with(asked, "buffers", Map.of()), hurried);
    }

    @Test
    void fewerOfAGroup() {
        Map<String, Object> one = with(query, "groups", List.of(all("panel", person("rita"), person("ivan"))));
        Map<String, Object> fewer = relaxation("fewerOfGroup", one);
        assertThat(fewer).containsEntry("group", "panel").containsEntry("needed", 1);

        opens(fewer, asked -> with(asked, "groups", List.of(some(1, "panel", person("rita"), person("ivan")))), one);
    }

    private Map<String, Object> untilNine() {
        return with(query, "to", at(monday, "21:00"));
    }

    private Map<String, Object> relaxation(String kind) {
        return relaxation(kind, query);
    }

    private Map<String, Object> relaxation(String kind, Map<String, Object> asked) {
        ValidatableResponse answer = slots(asked).body("total", equalTo(0));
        List<Map<String, Object>> all = answer.extract().path("relaxations");
        return all.stream()
                .filter(one -> kind.equals(one.get("kind")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s among %s".formatted(kind, all)));
    }

    private void opens(Map<String, Object> relaxation, UnaryOperator<Map<String, Object>> change) {
        opens(relaxation, change, query);
    }

    private void opens(
            Map<String, Object> relaxation, UnaryOperator<Map<String, Object>> change, Map<String, Object> asked) {
        Map<?, ?> first = (Map<?, ?>) relaxation.get("first");
        slots(change.apply(asked))
                .body("total", equalTo(relaxation.get("slots")))
                .body("slots[0].start", equalTo(first.get("start")))
                .body("slots[0].end", equalTo(first.get("end")));
        assertThat(OffsetDateTime.parse((String) first.get("start")))
                .isAfterOrEqualTo(time(monday, "08:00").toOffsetDateTime());
    }
}
