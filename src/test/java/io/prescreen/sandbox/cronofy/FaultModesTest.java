package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultModesTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Tokens tokens = cronofy.link(ADA);

    @Test
    void answerWithBodyAndRetryAfter() {
        fault("userinfo", "{\"mode\":\"status\",\"status\":429,\"retryAfter\":2,\"body\":\"{\\\"a\\\":1}\"}");
        Reply json = cronofy.get("/v1/userinfo", tokens);
        fault("userinfo", "{\"mode\":\"status\",\"status\":502,\"body\":\"<h1>Bad gateway</h1>\"}");
        Reply html = cronofy.get("/v1/userinfo", tokens);

        assertThat(json.header("Retry-After")).isEqualTo("2");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.body()).isEqualTo("{\"a\":1}");
        assertThat(html.header("Content-Type")).startsWith("text/html");
        assertThat(html.body()).isEqualTo("<h1>Bad gateway</h1>");
    }

    @Test
    void delayTheRightAnswer() {
        fault("userinfo", "{\"mode\":\"delay\",\"delayMillis\":200}");
        long start = System.nanoTime();

        Reply reply = cronofy.get("/v1/userinfo", tokens);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(reply.json().path("email").asText()).isEqualTo(ADA);
    }

    @Test
    void answerLateWhatWasCarriedOutAtOnce() {
        fault("refresh", "{\"mode\":\"late\",\"delayMillis\":20000}");
        cronofy.told("PUT", "/sandbox/settings", "{\"rotateRefreshTokens\":true}");

        CompletableFuture<HttpResponse<String>> late = cronofy.refreshLater(tokens);
        Awaitility.await().until(() -> refreshes().size() == 1);
        cronofy.told("DELETE", "/sandbox/faults", "");

        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(400);
        assertThat(late).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "all"})
    void leaveACallHangingUntilTheReset(String operation) {
        fault(operation, "{\"mode\":\"hang\"}");
        CompletableFuture<HttpResponse<String>> hanging = cronofy.refreshLater(tokens);
        Awaitility.await().until(() -> refreshes().size() == 1);
        assertThat(hanging).isNotDone();
        assertThat(refreshes().get(0).path("status").isNull()).isTrue();

        Simulator.fresh();

        assertThatThrownBy(hanging::get).isInstanceOf(ExecutionException.class);
    }

    @Test
    void cutTheConnectionInTheMiddleOfTheAnswer() {
        fault("refresh", "{\"mode\":\"cut\"}");

        assertThatThrownBy(() -> cronofy.refreshLater(tokens).get()).isInstanceOf(ExecutionException.class);
        assertThat(refreshes()).hasSize(1);
    }

    @Test
    void carryOutACallWhoseAnswerGetsLost() {
        fault("refresh", "{\"mode\":\"lost\",\"times\":1}");
        cronofy.told("PUT", "/sandbox/settings", "{\"rotateRefreshTokens\":true}");

        assertThatThrownBy(() -> cronofy.refreshLater(tokens).get()).isInstanceOf(ExecutionException.class);

        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(400);
    }

    @Test
    void answerGarbageThatClaimsToBeJson() {
        fault("userinfo", "{\"mode\":\"garbage\"}");

        Reply reply = cronofy.get("/v1/userinfo", tokens);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    }

    private JsonNode refreshes() {
        return cronofy.told("GET", "/sandbox/journal?operation=refresh", "").path("requests");
    }

    private void fault(String operation, String fault) {
        cronofy.told("PUT", "/sandbox/faults/" + operation, fault);
    }
}
