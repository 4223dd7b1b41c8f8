package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Somebody in Berlin with one empty calendar, linked, at noon (UTC) on 1 March 2026. */
record Eva(Simulator cronofy, Tokens tokens) {

    static final String MAILBOX = "eva@acme.example";
    static final String WEEK = "from=2026-03-02&to=2026-03-09&tzid=Europe/Berlin";

    static Eva in(Simulator cronofy) {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-01T12:00:00Z\"}");
        String eva = "{\"name\":\"Eva\",\"zone\":\"Europe/Berlin\",\"provider\":\"office365\"}";
        cronofy.told("PUT", "/sandbox/people/" + MAILBOX, eva);
        return new Eva(cronofy, cronofy.link(MAILBOX));
    }

    void has(String... events) {
        has("Calendar", events);
    }

    void has(String calendar, String[] events) {
        cronofy.told("PUT", "/sandbox/people/" + MAILBOX + "/calendars/" + calendar, Ics.calendar(events));
    }

    /** The items of the first page. */
    List<JsonNode> ask(String query) {
        Reply reply = cronofy.freeBusy(tokens, query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return StreamSupport.stream(reply.json().path("free_busy").spliterator(), false)
                .toList();
    }

    List<String> starts(String query) {
        return ask(query).stream().map(item -> item.path("start").asText()).toList();
    }

    List<String> statuses(String query) {
        return ask(query).stream()
                .map(item -> item.path("free_busy_status").asText())
                .toList();
    }
}
