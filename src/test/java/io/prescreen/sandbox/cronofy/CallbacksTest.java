package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks that come as they should: when they are sent, and how often. */
class CallbacksTest {

    private static final String IVAN = "ivan@acme.example";
    private static final String HUGO = "hugo@acme.example";

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Recruiter rita = Recruiter.rita(cronofy, listener);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void areListedWithWhatTheyWereAnswered() {
        listener.answers(204);

        rita.told(ADA);

        JsonNode callback = settled("callback-1", "delivered");
        assertThat(callback.path("by").asText()).isEqualTo(Recruiter.RITA);
        assertThat(callback.path("mailbox").asText()).isEqualTo(ADA);
        assertThat(callback.path("url").asText()).isEqualTo(listener.url());
        assertThat(callback.path("body").asText()).startsWith("{\"authorization\":{\"code\":");
        assertThat(statuses(callback)).isEqualTo("[204]");
    }

    @Test
    void areRepeatedUntilSomebodyAcceptsThem() {
        deliver("{\"pauseMillis\":1,\"timeoutMillis\":300}");
        listener.answers(500, Listener.SILENCE, 302);

        String body = rita.told(ADA).toString();

        assertThat(listener.next().authorization().toString()).isEqualTo(body);
        assertThat(listener.next().authorization().toString()).isEqualTo(body);
        assertThat(listener.next().authorization().toString()).isEqualTo(body);
        JsonNode callback = settled("callback-1", "delivered");
        assertThat(statuses(callback)).isEqualTo("[500, none, 302, 200]");
        assertThat(callback.at("/attempts/1/failure").asText()).isNotEmpty();
    }

    @Test
    void areGivenUpAfterSomeAttempts() {
        deliver("{\"pauseMillis\":1,\"attempts\":2}");
        listener.answers(404, 404);

        rita.ask(ADA);

        assertThat(statuses(settled("callback-1", "failed"))).isEqualTo("[404, 404]");
    }

    @Test
    void waitForAsLongAsTheMailboxHoldsThem() {
        rita.ask(HUGO);
        assertThat(callback("callback-1").path("phase").asText()).isEqualTo("held");
        assertThat(callback("callback-1").has("body")).isFalse();

        cronofy.told("POST", "/sandbox/callbacks/release", "");

        assertThat(listener.next().authorization().has("code")).isTrue();
        settled("callback-1", "delivered");
    }

    @Test
    void areReleasedInAnyOrder() {
        deliver("{\"mode\":\"hold\"}");
        rita.ask(ADA);
        rita.ask("lena@acme.example");
        rita.ask(IVAN);

        cronofy.told("POST", "/sandbox/callbacks/release", "{\"ids\":[\"callback-2\",\"callback-1\"]}");

        assertThat(listener.next().authorization().has("error")).isTrue();
        assertThat(listener.next().authorization().has("code")).isTrue();
        assertThat(callback("callback-3").path("phase").asText()).isEqualTo("held");
        assertThat(cronofy.control("POST", "/sandbox/callbacks/release", "{\"ids\":[\"callback-2\"]}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void areDecidedWhenTheyAreSent() {
        rita.ask(HUGO);
        cronofy.told("PUT", "/sandbox/sharing/" + HUGO, "{\"with\":[]}");

        cronofy.told("POST", "/sandbox/callbacks/release", "");

        assertThat(listener.next().authorization().path("error").asText()).isEqualTo("access_denied");
    }

    @Test
    void comeTwiceOnRequest() {
        deliver("{\"copies\":2}");

        String body = rita.told(ADA).toString();

        assertThat(listener.next().authorization().toString()).isEqualTo(body);
    }

    @Test
    void comeLateOrNeverOnRequest() {
        deliver("{\"mode\":\"lose\"}");
        rita.ask(ADA);
        assertThat(settled("callback-1", "lost").path("attempts")).isEmpty();

        deliver("{\"mode\":\"send\",\"delayMillis\":50}");
        rita.told(IVAN);

        assertThat(listener.heardNothingMore()).isTrue();
    }

    @Test
    void goThroughWhatStandsInFrontOfTheApplication() {
        deliver("{\"via\":\"" + listener.root() + "\"}");
        String elsewhere = rita.request(ADA).replace(listener.root(), "https://calendar.prescreen.example:8443");

        cronofy.postJson("/v1/delegated_authorizations", rita.tokens(), elsewhere);

        assertThat(listener.root() + listener.next().address()).isEqualTo(listener.url());
    }

    @Test
    void areForgottenOnReset() {
        deliver("{\"pauseMillis\":1}");
        rita.ask(HUGO);

        Simulator.fresh();

        assertThat(cronofy.told("GET", "/sandbox/callbacks", "").path("callbacks"))
                .isEmpty();
        assertThat(cronofy.told("GET", "/sandbox/callbacks/delivery", "").toString())
                .isEqualTo("{\"mode\":\"send\",\"delayMillis\":0,\"copies\":1,\"attempts\":4,\"pauseMillis\":1000,"
                        + "\"timeoutMillis\":5000,\"via\":null}");
    }

    private void deliver(String how) {
        cronofy.told("PUT", "/sandbox/callbacks/delivery", how);
    }

    private JsonNode callback(String id) {
        return cronofy.told("GET", "/sandbox/callbacks/" + id, "");
    }

    private JsonNode settled(String id, String phase) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> callback(id), callback -> callback.path("phase")
                .asText()
                .equals(phase));
    }

    private static String statuses(JsonNode callback) {
        return StreamSupport.stream(callback.path("attempts").spliterator(), false)
                .map(attempt -> attempt.path("status").asText("none"))
                .toList()
                .toString();
    }
}
