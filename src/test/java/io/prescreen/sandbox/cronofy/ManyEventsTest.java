package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Organiser.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of writes, and the end of everything that an application wrote. */
class ManyEventsTest {

    private static final String NAMED = "\"event_id\":\"4711\",\"summary\":\"Interview\"";

    private final Simulator cronofy = Simulator.fresh();
    private final Organiser eva = Organiser.in(cronofy);

    @Test
    void answersEachEntryOfABatchForItself() {
        Reply reply = cronofy.postJson(
                "/v1/batch",
                eva.tokens(),
                "{\"batch\":["
                        + String.join(
                                ",",
                                entry("POST", NAMED + "," + TIME),
                                entry("POST", "\"event_id\":\"4712\"," + TIME),
                                entry("DELETE", "\"event_id\":\"4713\""),
                                "{\"method\":\"GET\",\"relative_url\":\"/v1/userinfo\"}")
                        + "]}");

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.json().path("batch"))
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(202, 422, 202, 404);
        assertThat(reply.json().at("/batch/0").toString()).isEqualTo("{\"status\":202}");
        assertThat(reply.json().at("/batch/1/data/errors/summary/0/key").asText())
                .isEqualTo("errors.required");
        assertThat(eva.managed()).hasSize(1);
        assertThat(cronofy.postJson("/v1/batch", eva.tokens(), "{\"batch\":[]}").status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?delete_all=True|{}", "|{\"delete_all\":true}", "|{\"calendar_ids\":[\"CALENDAR\"]}"})
    void deletesEverythingThatTheApplicationWrote(String queryAndBody) {
        String[] parts = queryAndBody.replace("CALENDAR", eva.calendar()).split("\\|");
        eva.writes("4711");
        eva.writes("4712");

        assertThat(cronofy.sendJson("DELETE", "/v1/events" + parts[0], eva.tokens(), parts[1])
                        .status())
                .isEqualTo(202);

        assertThat(eva.managed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"delete_all\":\"yes\"}", "{\"calendar_ids\":[\"cal_1\"]}"})
    void doesNotDeleteEverythingByMistake(String body) {
        eva.writes("4711");

        assertThat(cronofy.sendJson("DELETE", "/v1/events", eva.tokens(), body).status())
                .isEqualTo(422);
        assertThat(eva.managed()).hasSize(1);
    }

    private String entry(String method, String data) {
        return "{\"method\":\"" + method + "\",\"relative_url\":\"" + eva.path() + "\",\"data\":{" + data + "}}";
    }
}
