package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationTest {

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Recruiter rita = Recruiter.rita(cronofy, listener);

    @AfterEach
    void close() {
        listener.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rita@acme.example,    ada@acme.example",
        "rita@acme.example,    room-turing@acme.example",
        "ivan@acme.example,    mila@acme.example",
        "yuki@acme.example,    mila@acme.example",
        "noor@outlook.example, tess@outlook.example",
        "paul@icloud.example,  finn@icloud.example",
        "gina@globex.example,  omar@globex.example"
    })
    void letsPeopleOfEveryServiceSeeAColleague(String person, String colleague) {
        Tokens tokens = Recruiter.of(cronofy, listener, person).reach(colleague);

        assertThat(cronofy.get("/v1/account", tokens)
                        .json()
                        .at("/account/email")
                        .asText())
                .isEqualTo(colleague);
        assertThat(cronofy.freeBusy(tokens, "tzid=Etc/UTC").json().path("free_busy"))
                .isNotEmpty();
    }

    @Test
    void listsWhatAPersonCanReachBesidesTheirOwnMailbox() {
        JsonNode listed = cronofy.get("/v1/accessible_calendars?profile_id=" + rita.profile(), rita.tokens())
                .json()
                .path("accessible_calendars");

        assertThat(listed.toString())
                .contains("{\"calendar_type\":\"unknown\",\"email\":\"ada@acme.example\",\"name\":\"Ada Brandt\"}")
                .contains("{\"calendar_type\":\"resource\",\"email\":\"room-turing@acme.example\"");
        assertThat(emails(listed))
                .contains("ivan@acme.example", "lena@acme.example")
                .allMatch(email -> email.endsWith("@acme.example"))
                .doesNotContain(Recruiter.RITA);
    }

    @Test
    void tellsTheDecisionLaterWithCodeAndState() {
        rita.ask(ADA);

        Listener.Received callback = listener.next();
        assertThat(listener.root() + callback.address()).isEqualTo(listener.url());
        assertThat(callback.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(callback.body()).matches("\\{\"authorization\":\\{\"code\":\"[A-Za-z0-9]{32}\",\"state\":\"s 1\"}}");
    }

    @Test
    void takesFormsAsWellAndNeedsNoState() {
        Map<String, String> form = Map.of(
                "profile_id",
                rita.profile(),
                "email",
                "Ada@Acme.example",
                "callback_url",
                listener.url(),
                "scope",
                "free_busy");
        Reply reply = Web.send(cronofy.request("/v1/delegated_authorizations")
                .header("Authorization", "Bearer " + rita.tokens().access())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Web.query(form))));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(listener.next().authorization().has("state")).isFalse();
    }

    @Test
    void takesScopesAsAListFromThoseWhoDoNotJoinThem() {
        String list = rita.request(ADA).replace("\"free_busy\"", "[\"free_busy\",\"read_free_busy\"]");

        assertThat(askWith(rita.tokens(), list).status()).isEqualTo(202);
    }

    @Test
    void exchangesTheCodeForTheCallbackAddressOnly() {
        String code = rita.code(ADA);

        assertThat(cronofy.exchange(code).json().path("error").asText()).isEqualTo("invalid_grant");
        JsonNode answer = rita.redeem(code).json();
        assertThat(answer.path("scope").asText()).isEqualTo("free_busy");
        assertThat(answer.at("/linking_profile/profile_name").asText()).isEqualTo(ADA);
        assertThat(answer.at("/linking_profile/provider_service").asText()).isEqualTo("office365");
        assertThat(rita.redeem(code).json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void givesTheSameAccountAsTheMailboxesOwnLink() {
        Tokens own = cronofy.link(ADA);

        Tokens delegated = rita.reach(ADA);

        assertThat(delegated.sub()).isEqualTo(own.sub());
        assertThat(delegated.refresh()).isEqualTo(own.refresh());
    }

    @Test
    void givesAnAccountOfItsOwnWhereEachAuthorizationHasOne() {
        cronofy.told("PUT", "/sandbox/settings", "{\"oneAuthorizationPerMailbox\":false}");
        Tokens own = cronofy.link(ADA);

        Tokens delegated = rita.reach(ADA);

        assertThat(delegated.sub()).isNotEqualTo(own.sub());
        assertThat(delegated.refresh()).isNotEqualTo(own.refresh());
    }

    @Test
    void letsNobodyPassOnWhatWasDelegatedToThem() {
        assertThat(askWith(rita.reach(ADA), "{}").status()).isEqualTo(403);
    }

    @Test
    void leavesWhatAColleagueDelegatesAsItIs() {
        Recruiter ada = Recruiter.of(cronofy, listener, ADA);
        rita.reach(ADA);

        assertThat(ada.told(Recruiter.RITA).has("code")).isTrue();
    }

    private Reply askWith(Tokens tokens, String body) {
        return cronofy.postJson("/v1/delegated_authorizations", tokens, body);
    }

    private static List<String> emails(JsonNode listed) {
        return StreamSupport.stream(listed.spliterator(), false)
                .map(calendar -> calendar.path("email").asText())
                .toList();
    }
}
