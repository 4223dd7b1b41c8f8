package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events as the official SDKs write, read and delete them, according to their sources. */
class SdkEventsTest {

    private static final String HEAD = "Authorization: Bearer {{token}}\nHost: {{host}}\n";
    private static final String JSON = HEAD + "Content-Type: application/json; charset=utf-8\n\n";

    private final Simulator cronofy = Simulator.fresh();
    private final Organiser eva = Organiser.in(cronofy);

    @Test
    void csharpAnnouncesACompressionAndWritesTimesWithASpace() {
        send(
                202,
                "POST /v1/calendars/{{encoded}}/events\nContent-Encoding: gzip;q=1.0,deflate;q=0.6,identity;q=0.3\n"
                        + JSON
                        + "{\"event_id\":\"1\",\"summary\":\"Interview\","
                        + "\"start\":{\"time\":\"2026-03-02 09:00:00Z\",\"tzid\":\"Europe/Berlin\"},"
                        + "\"end\":{\"time\":\"2026-03-02 10:00:00Z\",\"tzid\":\"Europe/Berlin\"},"
                        + "\"attendees\":{\"invite\":[{\"email\":\"lena@acme.example\",\"display_name\":\"Lena\"}],"
                        + "\"remove\":[]},\"transparency\":\"opaque\"}");

        String read = send(
                200,
                "GET /v1/events?tzid=Etc%2FUTC&localized_times=true&from=2026-03-02&to=2026-03-03&only_managed=true&"
                        + "last_modified=2026-02-01%2014%3A30%3A00Z&calendar_ids%5B%5D={{encoded}}\n" + HEAD);

        assertThat(read).contains("\"start\":{\"time\":\"2026-03-02T10:00:00+01:00\",\"tzid\":\"Europe/Berlin\"}");
        send(202, "DELETE /v1/calendars/{{encoded}}/events\n" + JSON + "{\"event_id\":\"1\"}");
        assertThat(eva.managed()).isEmpty();
    }

    @Test
    void pythonSendsABodyWithAReadAndCapitalisesBooleans() {
        send(202, "POST /v1/calendars/{{raw}}/events\n" + JSON + event("+00:00"));

        String read = send(
                200,
                "GET /v1/events?tzid=Etc%2FUTC&include_managed=True&localized_times=False&from=2026-03-02T00%3A00%3A01Z\n"
                        + JSON + "{}");

        assertThat(read).contains("\"start\":\"2026-03-02T09:00:00Z\"");
        send(202, "DELETE /v1/events?delete_all=True\n" + JSON + "{}");
        assertThat(eva.managed()).isEmpty();
    }

    @Test
    void nodeRepeatsWhatThePathSaysAndPhpSendsEmptyLists() {
        send(202, "POST /v1/calendars/{{encoded}}/events\n" + JSON + event("Z"));
        send(
                202,
                "POST /v1/calendars/{{encoded}}/events\n" + JSON
                        + event("Z").replace("}", ",\"calendar_id\":\"{{raw}}\",\"attendees\":[],\"reminders\":[]}"));

        send(200, "GET /v1/events?tzid=Etc/UTC&include_managed=true&unknown_bool=true\n" + JSON + "[]");
        send(
                202,
                "DELETE /v1/calendars/{{encoded}}/events\n" + JSON
                        + "{\"event_id\":\"1\",\"calendar_id\":\"{{raw}}\"}");

        assertThat(eva.managed()).isEmpty();
    }

    private static String event(String zone) {
        return "{\"event_id\":\"1\",\"summary\":\"Interview\",\"start\":\"2026-03-02T09:00:00%s\",\"end\":\"2026-03-02T10:00:00%s\"}"
                .formatted(zone, zone);
    }

    private String send(int status, String request) {
        Reply reply = new SdkRequest("events", request)
                .with(Map.of(
                        "token", eva.tokens().access(),
                        "host", cronofy.url().getAuthority(),
                        "encoded", Web.encoded(eva.calendar()),
                        "raw", eva.calendar()))
                .sendTo(cronofy.url());
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return reply.body();
    }
}
