package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Organiser.EVA;
import static io.prescreen.sandbox.cronofy.Organiser.LENA;
import static io.prescreen.sandbox.cronofy.Organiser.TIME;
import static io.prescreen.sandbox.cronofy.Organiser.inviting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a write after its 202, and what people do with what was written. */
class WritesTest {

    private static final String WRITES = "/sandbox/people/" + EVA + "/writes";

    private final Simulator cronofy = Simulator.fresh();
    private final Organiser eva = Organiser.in(cronofy);

    @Test
    void reachesTheCalendarLater() {
        cronofy.told("PUT", "/sandbox/settings", "{\"writeDelayMillis\":50}");

        eva.writes("4711");
        eva.deletes("4711");
        eva.writes("4712");

        await().until(() -> history("effect").size() == 3);
        assertThat(history("effect")).containsExactly("created", "deleted", "created");
        assertThat(history("eventId")).containsExactly("4711", "4711", "4712");
    }

    @Test
    void getsLostAsOftenAsTold() {
        cronofy.told("PUT", WRITES, "{\"mode\":\"lose\",\"times\":1}");

        eva.writes("4711");
        eva.writes("4712");

        assertThat(history("eventId")).containsExactly("4712");
        assertThat(eva.managed()).hasSize(1);
    }

    @Test
    void waitsForItsReleaseAndKeepsTheOrderOfAnEvent() {
        cronofy.told("PUT", WRITES, "{\"mode\":\"hold\",\"times\":1}");
        eva.writes("4711");
        eva.writes("4711", "\"description\":\"later\"");
        eva.writes("4712");
        assertThat(history("eventId")).containsExactly("4712");
        assertThat(cronofy.told("GET", WRITES, "").path("held").asInt()).isEqualTo(2);

        cronofy.told("POST", WRITES + "/release", "");

        assertThat(history("effect")).containsExactly("created", "created", "updated");
        assertThat(eva.events(EVA))
                .extracting(event -> event.path("description").asText())
                .containsExactlyInAnyOrder("", "later");
    }

    @Test
    void goesNowhereAfterAReset() {
        cronofy.told("PUT", WRITES, "{\"mode\":\"hold\"}");
        eva.writes("4711");
        Organiser again = Organiser.in(Simulator.fresh());

        cronofy.told("POST", WRITES + "/release", "");

        assertThat(again.managed()).isEmpty();
    }

    @Test
    void tellsOfOneEventOnly() {
        eva.writes("4711");
        eva.writes("4712");

        assertThat(cronofy.told("GET", "/sandbox/events/history?eventId=4712&mailbox=" + EVA, "")
                        .path("writes"))
                .hasSize(1);
    }

    @Test
    void isUndoneByAPersonWhoMovesOrDeletesTheEvent() {
        eva.writes("4711", inviting(LENA));
        eva.person(LENA, "POST", "/answer", "{\"status\":\"accepted\"}");

        eva.person(EVA, "PUT", "", "{\"start\":\"2026-03-02T08:00:00Z\",\"summary\":\"Something else\"}");
        JsonNode moved = eva.managed().get(0);
        assertThat(moved.path("start").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(moved.path("summary").asText()).isEqualTo("Something else");
        assertThat(eva.answer(LENA)).isEqualTo("needs_action");

        eva.person(EVA, "DELETE", "", "");
        assertThat(eva.managed()).isEmpty();
        assertThat(eva.events(LENA)).isEmpty();

        eva.writes("4711");
        assertThat(eva.event(EVA).path("summary").asText()).isEqualTo("Interview");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":\"2026-03-02T11:00:00Z\"}",
                "{\"start\":\"2026-03-02\"}",
                "{\"end\":null}",
                "{\"summary\":null}",
                "{\"colour\":\"red\"}"
            })
    void refusesChangesThatMakeNoEvent(String change) {
        eva.writes("4711");
        String uid = eva.event(EVA).path("uid").asText();

        assertThat(cronofy.control("PUT", "/sandbox/people/" + EVA + "/events/" + uid, change)
                        .status())
                .isEqualTo(400);
        assertThat(eva.managed().get(0).path("start").asText()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void isChangedByItsOrganiserOnly() {
        eva.writes("4711", inviting(LENA));
        String uid = eva.event(LENA).path("uid").asText();

        assertThat(cronofy.control("PUT", "/sandbox/people/" + LENA + "/events/" + uid, "{}")
                        .status())
                .isEqualTo(409);
        assertThat(cronofy.control("POST", "/sandbox/people/" + EVA + "/events/" + uid + "/answer", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(cronofy.control("DELETE", "/sandbox/people/nobody@acme.example/events/" + uid, "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isLostWhenTheConnectionIsLostMeanwhile() {
        cronofy.told("PUT", WRITES, "{\"mode\":\"hold\"}");
        eva.writes("4711");
        cronofy.told("POST", "/sandbox/people/" + EVA + "/disconnect", "");

        cronofy.told("POST", WRITES + "/release", "");

        assertThat(history("eventId")).isEmpty();
    }

    @Test
    void isReadAsItWasLastSeenWhileDisconnected() {
        eva.writes("4711");
        cronofy.told("POST", "/sandbox/people/" + EVA + "/disconnect", "");

        eva.person(EVA, "DELETE", "", "");

        assertThat(eva.managed()).hasSize(1);
        cronofy.told("POST", "/sandbox/people/" + EVA + "/relink", "");
        assertThat(eva.managed()).isEmpty();
    }

    @Test
    void isCarriedOutThoughItsAnswerIsLateOrNeverComes() {
        cronofy.told("PUT", "/sandbox/faults/writeEvent", "{\"mode\":\"late\",\"delayMillis\":1,\"times\":1}");
        eva.writes("4711");
        cronofy.told("PUT", "/sandbox/faults/deleteEvent", "{\"mode\":\"status\",\"status\":503,\"times\":1}");
        assertThat(cronofy.sendJson("DELETE", eva.path(), eva.tokens(), "{\"event_id\":\"4711\"}")
                        .status())
                .isEqualTo(503);

        assertThat(eva.managed()).hasSize(1);
        assertThat(cronofy.told("GET", "/sandbox/journal?operation=writeEvent", "")
                        .at("/requests/0/body")
                        .asText())
                .contains(TIME);
    }

    private List<String> history(String field) {
        JsonNode writes = cronofy.told("GET", "/sandbox/events/history", "").path("writes");
        return StreamSupport.stream(writes.spliterator(), false)
                .map(write -> write.path(field).asText())
                .toList();
    }
}
