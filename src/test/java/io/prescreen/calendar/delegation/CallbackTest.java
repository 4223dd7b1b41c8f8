package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes to the callback: only what Cronofy signed, for a request that waits, has an effect. */
@QuarkusTest
class CallbackTest extends DelegationStory {

    private static final String FIRST = "sandbox-secret-one";
    private static final String REFUSAL = "{\"authorization\":{\"error\":\"access_denied\"}}";

    private String callback;

    /** Cronofy's answer to Rita's look at Yuki lies ready. */
    @BeforeEach
    void lookAtYuki() {
        sandbox.callbacks().hold();
        look("rita", YUKI);
        requestBecomes("PENDING", YUKI);
        callback = sandbox.callbacks().of(YUKI).get(0);
    }

    @Test
    void whatNobodySignedHasNoEffect() {
        assertThat(send(Map.of("body", REFUSAL, "secrets", List.of("somebody-elses-secret"))))
                .isEqualTo(403);
        assertThat(send(Map.of("body", REFUSAL, "secrets", List.of()))).isEqualTo(403);

        assertThat(stateOfRequest(YUKI)).isEqualTo("PENDING");
    }

    @Test
    void theSignatureOfAnyOfTheSecretsWillDo() {
        assertThat(send(Map.of("body", REFUSAL, "secrets", List.of("tomorrows-secret", FIRST))))
                .isEqualTo(204);

        assertThat(stateOfRequest(YUKI)).isEqualTo("REFUSED");
    }

    @Test
    void theFirstAnswerCountsAndRepetitionsHaveNoEffect() {
        sandbox.callbacks().release();
        reach("rita", YUKI);
        List<String> before = owner.query("select row::text from delegation_request row");

        assertThat(sandbox.callbacks().replay(callback)).isEqualTo(204);
        assertThat(send(Map.of("body", REFUSAL))).isEqualTo(204);

        assertThat(owner.query("select row::text from delegation_request row")).isEqualTo(before);
        assertThat(sandbox.journal("exchange")).hasSize(2);
        known("rita", YUKI, "delegation");
    }

    @Test
    void copiesThatComeAtOnceAreOne() {
        sandbox.callbacks().set("copies", 5);

        sandbox.callbacks().release();

        reach("rita", YUKI);
        await().atMost(Duration.ofSeconds(30)).until(() -> sandbox.callbacks().of(YUKI).stream()
                .allMatch(one -> sandbox.callbacks().statuses(one).equals(List.of(204))));
        assertThat(sandbox.journal("exchange")).hasSize(2);
    }

    @Test
    void anUnknownAddressIsNobodys() {
        String url = (String) sandbox.callbacks().all().get(0).get("url");

        assertThat(send(Map.of("body", REFUSAL, "url", url + "x"))).isEqualTo(404);

        assertThat(stateOfRequest(YUKI)).isEqualTo("PENDING");
    }

    @Test
    void anAnswerToAnotherTenantsRequestStaysThere() {
        api.activate("gina");
        domain("globex", "globex.example");
        listed("globex", "gina", "gina@globex.example");
        link("omar", "office365", "omar@globex.example");
        look("omar", "gina@globex.example");
        requestBecomes("PENDING", "gina@globex.example");
        String foreign = (String) sandbox.callbacks().all().get(1).get("url");

        assertThat(send(Map.of("body", REFUSAL, "url", foreign))).isEqualTo(204);

        assertThat(stateOfRequest(YUKI)).isEqualTo("PENDING");
        assertThat(stateOfRequest("gina@globex.example")).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "not json", "{\"authorization\":{}}", "{\"authorization\":{\"code\":\"\"}}", "null"})
    void whatIsNoAnswerHasNoEffect(String body) {
        assertThat(send(Map.of("body", body))).isEqualTo(400);

        assertThat(stateOfRequest(YUKI)).isEqualTo("PENDING");
    }

    @Test
    void anAnswerOfAnEarlierActivationIsRefused() {
        owner.execute("update integration set generation = generation + 1");

        assertThat(send(Map.of("body", REFUSAL))).isEqualTo(409);

        assertThat(stateOfRequest(YUKI)).isEqualTo("PENDING");
    }

    @Test
    void anAnswerWhileTheIntegrationIsOffIsRefused() {
        owner.execute("update integration set state = 'INACTIVE'");

        assertThat(send(Map.of("body", REFUSAL))).isEqualTo(409);
    }

    @Test
    void aCodeThatIsOfNoUseIsAskedForAnewAtAnotherAddress() {
        assertThat(send(Map.of("body", "{\"authorization\":{\"code\":\"made-up\"}}")))
                .isEqualTo(204);
        requestBecomes("ASKING", YUKI);
        assertThat(send(Map.of("body", REFUSAL))).isEqualTo(404);
        sandbox.callbacks().send();
        letTheBackgroundBegin();

        reach("rita", YUKI);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void anotherMailboxThanTheOneAskedForIsGivenBack() {
        sandbox.sharing(YUKI, Map.of("grants", IVAN));
        sandbox.callbacks().release();
        requestBecomes("QUARANTINED", YUKI);

        assertThat(outcome("rita", YUKI)).isEqualTo("quarantined");
        assertThat(outcome("rita", IVAN)).isNotEqualTo("known");
        await().atMost(Duration.ofSeconds(30)).until(sandbox::authorizedMailboxes, List.of(RITA)::equals);
        assertThat(owner.query("select action from audit_fact where action = 'delegationQuarantined'"))
                .hasSize(1);
    }

    private int send(Map<String, Object> changes) {
        return sandbox.callbacks().sendLike(callback, changes);
    }
}
