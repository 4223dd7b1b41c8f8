package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks as Cronofy sends them seldom or never, for applications that must bear or refuse them. */
class UnusualCallbacksTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Recruiter rita = Recruiter.rita(cronofy, listener);

    private Listener.Received first;

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void areSignedWithBothSecretsWhileThereAreTwo() {
        decide();
        String both = first.signature();

        assertThat(signature("{\"secrets\":[\"sandbox-secret-one\"]}")).isEqualTo(both.split(",")[0]);
        assertThat(signature("{\"secrets\":[\"sandbox-secret-two\"]}")).isEqualTo(both.split(",")[1]);
    }

    @Test
    void areSignedWithTheOnlySecretThatIsLeft() {
        cronofy.told(
                "PUT",
                "/sandbox/applications/" + Simulator.CLIENT_ID,
                "{\"name\":\"Prescreen\",\"secrets\":[\"sandbox-secret-one\"]}");
        decide();

        assertThat(first.signature())
                .isEqualTo(signature("{\"secrets\":[\"sandbox-secret-one\"]}"))
                .doesNotContain(",");
    }

    @Test
    void canBeReplayed() {
        decide();

        Listener.Received again = send("");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.signature()).isEqualTo(first.signature());
    }

    @Test
    void canBeForged() {
        decide();

        assertThat(signature("{\"secrets\":[\"guessed\"]}"))
                .isNotEqualTo(first.signature().split(",")[0])
                .hasSize(44);
        assertThat(send("{\"secrets\":[]}").signature()).isEmpty();
    }

    @Test
    void canGoWhereNobodyAskedForThem() {
        decide();

        Listener.Received foreign = send("{\"url\":\"" + listener.root() + "/elsewhere\",\"body\":\"{}\"}");

        assertThat(foreign.address()).isEqualTo("/elsewhere");
        assertThat(foreign.body()).isEqualTo("{}");
    }

    @Test
    void areSentOnceWhateverTheAnswer() {
        decide();
        listener.answers(401);

        send("{\"secrets\":[\"guessed\"]}");

        await().atMost(Duration.ofSeconds(30)).until(() -> phase("callback-2"), "failed"::equals);
    }

    @Test
    void canComeBeforeTheCallThatAskedIsAnswered() {
        cronofy.told("PUT", "/sandbox/faults/delegatedAuthorizations", "{\"mode\":\"late\",\"delayMillis\":20000}");
        var answer = CompletableFuture.runAsync(() -> rita.ask(ADA));

        assertThat(listener.next().authorization().has("code")).isTrue();
        assertThat(answer).isNotDone();
    }

    @Test
    void goToAddressesOnly() {
        decide();

        Reply reply = cronofy.control("POST", "/sandbox/callbacks/callback-1/send", "{\"url\":\"elsewhere\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("url");
    }

    @Test
    void needSomethingThatWasDecided() {
        rita.ask("hugo@acme.example");

        assertThat(cronofy.control("POST", "/sandbox/callbacks/callback-1/send", "")
                        .status())
                .isEqualTo(409);
        assertThat(cronofy.control("POST", "/sandbox/callbacks/callback-9/send", "")
                        .status())
                .isEqualTo(404);
    }

    private String phase(String id) {
        return cronofy.told("GET", "/sandbox/callbacks/" + id, "").path("phase").asText();
    }

    private void decide() {
        rita.ask(ADA);
        first = listener.next();
    }

    private Listener.Received send(String changes) {
        cronofy.told("POST", "/sandbox/callbacks/callback-1/send", changes);
        return listener.next();
    }

    private String signature(String changes) {
        return send(changes).signature();
    }
}
