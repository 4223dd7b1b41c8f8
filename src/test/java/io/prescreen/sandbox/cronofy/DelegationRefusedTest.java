package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At once what is wrong with the request; what the mailbox has to say only in the callback. */
class DelegationRefusedTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Recruiter rita = Recruiter.rita(cronofy, listener);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void withoutAValidToken() {
        assertThat(cronofy.postJson("/v1/delegated_authorizations", new Tokens("x", "x", "x"), rita.request(ADA))
                        .status())
                .isEqualTo(401);
        assertThat(cronofy.get("/v1/accessible_calendars", "x").status()).isEqualTo(401);
    }

    @Test
    void toWhomeverNothingWasDelegated() {
        Tokens ivan = cronofy.link("ivan@acme.example");

        assertThat(cronofy.postJson("/v1/delegated_authorizations", ivan, rita.request(ADA))
                        .status())
                .isEqualTo(403);
        assertThat(cronofy.get("/v1/accessible_calendars?profile_id=x", ivan).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "free_busy, 202",
        "read_free_busy, 202",
        "read_events, 403",
        "free_busy_write, 403",
        "free_busy read_events, 403"
    })
    void moreThanWasDelegated(String scope, int status) {
        assertThat(ask(rita.request(ADA).replace("free_busy", scope)).status()).isEqualTo(status);
    }

    @Test
    void forTheProfileOfSomebodyElse() {
        String ada = Recruiter.of(cronofy, listener, ADA).profile();

        assertThat(ask(rita.request(ADA).replace(rita.profile(), ada)).status()).isEqualTo(404);
        assertThat(cronofy.get("/v1/accessible_calendars?profile_id=" + ada, rita.tokens())
                        .status())
                .isEqualTo(404);
        assertThat(cronofy.get("/v1/accessible_calendars", rita.tokens())
                        .json()
                        .at("/errors/profile_id/0/key")
                        .asText())
                .isEqualTo("errors.required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile_id   | ''              | errors.required",
                "email        | ''              | errors.required",
                "email        | ada             | errors.invalid_email",
                "callback_url | ''              | errors.required",
                "callback_url | ftp://x.example | errors.invalid_url",
                "callback_url | /relative       | errors.invalid_url",
                "scope        | ''              | errors.required",
                "scope        | read_minds      | errors.invalid_scope"
            })
    void whatIsNamedInTheAnswer(String field, String value, String key) {
        String request = rita.request(ADA).replaceFirst("(\"" + field + "\":\")[^\"]*", "$1" + value);

        Reply reply = ask(request);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").size()).isEqualTo(1);
        assertThat(reply.json().at("/errors/" + field + "/0/key").asText()).isEqualTo(key);
    }

    @Test
    void byAColleagueWithTheirWords() {
        JsonNode told = rita.told("lena@acme.example");

        assertThat(told.toString())
                .isEqualTo("{\"error\":\"access_denied\",\"error_key\":\"errors.access_denied\",\"error_description\":"
                        + "\"Lena Vogt does not share her calendar with applications.\",\"state\":\"s 1\"}");
    }

    @ParameterizedTest
    @CsvSource({"nobody@acme.example", "gina@globex.example", "rita@acme.example"})
    void forWhatSheCannotReach(String mailbox) {
        JsonNode told = rita.told(mailbox);

        assertThat(told.path("error").asText()).isEqualTo("access_denied");
        assertThat(told.path("error_key").asText()).isEqualTo("errors.not_accessible");
        assertThat(told.path("error_description").asText()).isNotEmpty();
    }

    @Test
    void whileHerOwnCalendarIsDisconnected() {
        cronofy.told("POST", "/sandbox/people/" + Recruiter.RITA + "/disconnect", "");

        assertThat(rita.told(ADA).path("error_key").asText()).isEqualTo("errors.profile_disconnected");
    }

    private Reply ask(String request) {
        return cronofy.postJson("/v1/delegated_authorizations", rita.tokens(), request);
    }
}
