package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** Eva, through whose calendar an application invites; what it writes arrives at once. */
record Organiser(Simulator cronofy, Tokens tokens, String calendar) {

    static final String EVA = Eva.MAILBOX;
    static final String LENA = "lena@acme.example";
    static final String TURING = "room-turing@acme.example";
    static final String CANDIDATE = "max@candidate.example";
    static final String TIME = "\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\"";

    static Organiser in(Simulator cronofy) {
        return in(cronofy, "read_write change_participation_status");
    }

    static Organiser in(Simulator cronofy, String scope) {
        Eva.in(cronofy);
        cronofy.told("PUT", "/sandbox/settings", "{\"writeDelayMillis\":0}");
        Tokens tokens = cronofy.link(EVA, scope);
        return new Organiser(cronofy, tokens, calendar(cronofy, tokens));
    }

    static String calendar(Simulator cronofy, Tokens tokens) {
        return cronofy.get("/v1/calendars", tokens)
                .json()
                .at("/calendars/0/calendar_id")
                .asText();
    }

    String path() {
        return "/v1/calendars/" + Web.encoded(calendar) + "/events";
    }

    /** @param members of the JSON object, without the braces */
    Reply post(String members) {
        return cronofy.postJson(path(), tokens, "{" + members + "}");
    }

    /** An event of one hour at nine (UTC) on 2 March 2026. */
    void writes(String eventId, String... members) {
        String more = members.length == 0 ? "" : "," + String.join(",", members);
        writesAt(TIME, eventId, more);
    }

    /** @param more members, each with a comma before it */
    void writesAt(String time, String eventId, String more) {
        Reply reply = post("\"event_id\":\"" + eventId + "\",\"summary\":\"Interview\"," + time + more);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.body()).isEmpty();
    }

    void deletes(String eventId) {
        Reply reply = cronofy.sendJson("DELETE", path(), tokens, "{\"event_id\":\"" + eventId + "\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
    }

    static String inviting(String... emails) {
        List<String> invited = Arrays.stream(emails)
                .map(email -> "{\"email\":\"" + email + "\",\"display_name\":\"A \\\"name\\\"\"}")
                .toList();
        return "\"attendees\":{\"invite\":[" + String.join(",", invited) + "]}";
    }

    List<JsonNode> reads(String query) {
        Reply reply = cronofy.get("/v1/events?" + query, tokens);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return list(reply.json().path("events"));
    }

    List<JsonNode> managed() {
        return reads(Eva.WEEK + "&only_managed=true");
    }

    /** As somebody has them in their calendar, according to the control API. */
    List<JsonNode> events(String mailbox) {
        return list(cronofy.told("GET", "/sandbox/people/" + mailbox + "/events", "")
                .path("events"));
    }

    JsonNode event(String mailbox) {
        assertThat(events(mailbox)).hasSize(1);
        return events(mailbox).get(0);
    }

    /** What an attendee answered, as the organiser sees it. */
    String answer(String attendee) {
        return list(event(EVA).path("attendees")).stream()
                .filter(one -> one.path("email").asText().equals(attendee))
                .map(one -> one.path("status").asText())
                .findFirst()
                .orElse("not invited");
    }

    /** What a person does with the only event in their calendars. */
    void person(String mailbox, String method, String what, String body) {
        String uid = event(mailbox).path("uid").asText();
        cronofy.told(method, "/sandbox/people/" + mailbox + "/events/" + uid + what, body);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
