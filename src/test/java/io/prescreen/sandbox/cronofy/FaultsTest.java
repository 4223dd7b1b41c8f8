package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.sandbox.cronofy.Simulator.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Tokens tokens = cronofy.link(ADA);

    @ParameterizedTest
    @CsvSource({
        "userinfo, /v1/userinfo",
        "account, /v1/account",
        "profiles, /v1/profiles",
        "calendars, /v1/calendars",
        "freeBusy, /v1/free_busy?tzid=Etc/UTC",
        "freeBusy, /v1/free_busy/pages/any",
        "authorize, /oauth/authorize",
        "relink, /relink/any"
    })
    void strikeTheNamedOperation(String operation, String path) {
        fault(operation, "{\"mode\":\"status\",\"status\":503}");

        assertThat(cronofy.get(path, tokens).status()).isEqualTo(503);
        assertThat(cronofy.get("/").status()).isEqualTo(200);
    }

    @Test
    void tellExchangeRefreshAndRevokeApart() {
        String code = cronofy.code(ADA, "read_events");
        fault("exchange", "{\"mode\":\"status\",\"status\":501}");
        fault("refresh", "{\"mode\":\"status\",\"status\":502}");
        fault("revoke", "{\"mode\":\"status\",\"status\":503}");

        assertThat(cronofy.exchange(code).status()).isEqualTo(501);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(502);
        assertThat(cronofy.revoke("sub", tokens.sub()).status()).isEqualTo(503);
    }

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
    void strikeAsOftenAsTold() {
        fault("userinfo", "{\"mode\":\"status\",\"status\":500,\"times\":2}");

        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(200);
        assertThat(cronofy.told("GET", "/sandbox/faults", "").path("faults")).isEmpty();
    }

    @Test
    void strikeUntilDeleted() {
        fault("userinfo", "{\"mode\":\"status\",\"status\":500}");
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);

        cronofy.told("DELETE", "/sandbox/faults/userinfo", "");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void ofTheOperationItselfGoBeforeThoseOfAll() {
        fault("all", "{\"mode\":\"status\",\"status\":500}");
        fault("userinfo", "{\"mode\":\"status\",\"status\":503,\"times\":1}");

        assertThat(status()).isEqualTo(503);
        assertThat(status()).isEqualTo(500);
        assertThat(cronofy.refresh(tokens.refresh()).status()).isEqualTo(500);

        cronofy.told("DELETE", "/sandbox/faults", "");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void changeNothingInside() {
        String code = cronofy.code(ADA, "read_events");
        fault("exchange", "{\"mode\":\"status\",\"status\":500,\"times\":1}");
        cronofy.exchange(code);

        assertThat(cronofy.exchange(code).status()).isEqualTo(200);
    }

    @Test
    void delayTheRightAnswer() {
        fault("userinfo", "{\"mode\":\"delay\",\"delayMillis\":200}");
        long start = System.nanoTime();

        Reply reply = cronofy.get("/v1/userinfo", tokens);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(reply.json().path("email").asText()).isEqualTo(ADA);
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
    void answerGarbageThatClaimsToBeJson() {
        fault("userinfo", "{\"mode\":\"garbage\"}");

        Reply reply = cronofy.get("/v1/userinfo", tokens);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userinfo | {\"mode\":\"explode\"}             | explode",
                "userinfo | {}                                 | mode",
                "userinfo | {\"mode\":\"status\"}              | status must be 200 to 599",
                "userinfo | {\"mode\":\"delay\"}               | delayMillis must be above 0",
                "userinfo | {\"mode\":\"hang\",\"times\":0}    | times must be above 0",
                "userinfo | {\"mode\":\"hang\",\"tims\":1}     | unknown field: tims",
                "usrinfo  | {\"mode\":\"hang\"}                | unknown operation: usrinfo"
            })
    void areCheckedBeforeTheyAreSet(String operation, String fault, String complaint) {
        Reply reply = cronofy.control("PUT", "/sandbox/faults/" + operation, fault);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).contains(complaint);
        assertThat(status()).isEqualTo(200);
    }

    private void fault(String operation, String fault) {
        cronofy.told("PUT", "/sandbox/faults/" + operation, fault);
    }

    private int status() {
        return cronofy.get("/v1/userinfo", tokens).status();
    }

    private JsonNode refreshes() {
        return cronofy.told("GET", "/sandbox/journal?operation=refresh", "").path("requests");
    }
}
