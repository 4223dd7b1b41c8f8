package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final String ONE = "/sandbox/sharing/" + ADA;
    private static final String GINA = "gina@globex.example";

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Recruiter rita = Recruiter.rita(cronofy, listener);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void isWithEverybodyOfTheMailDomainAtFirst() {
        JsonNode ada = cronofy.told("GET", ONE, "");

        assertThat(ada.path("with").toString()).isEqualTo("[\"@acme.example\"]");
        assertThat(ada.path("except")).isEmpty();
        assertThat(ada.path("answer").asText()).isEqualTo("allow");
        assertThat(cronofy.told("GET", "/sandbox/sharing", "")
                        .at("/sharing/hugo@acme.example/answer")
                        .asText())
                .isEqualTo("hold");
    }

    @Test
    void canBeWithSomebodyElseToo() {
        cronofy.told("PUT", "/sandbox/sharing/" + GINA, "{\"with\":[\"@globex.example\",\"rita@acme.example\"]}");

        assertThat(rita.reach(GINA).sub()).isNotEmpty();
        assertThat(accessible()).contains(GINA);
    }

    @Test
    void endsWithWhatWasDelegated() {
        Tokens delegated = rita.reach(ADA);
        String code = rita.code(ADA);

        cronofy.told("PUT", ONE, "{\"except\":[\"rita@acme.example\"]}");

        assertThat(cronofy.refresh(delegated.refresh()).json().path("error").asText())
                .isEqualTo("invalid_grant");
        assertThat(cronofy.freeBusy(delegated, "tzid=Etc/UTC").status()).isEqualTo(401);
        assertThat(rita.redeem(code).status()).isEqualTo(400);
        assertThat(accessible()).doesNotContain(ADA);
        assertThat(rita.told(ADA).path("error_key").asText()).isEqualTo("errors.not_accessible");
    }

    @Test
    void endsWithoutHarmToTheOwnersLink() {
        Tokens own = cronofy.link(ADA);
        rita.reach(ADA);
        assertThat(adas("allowedBy")).isEqualTo("[\"ada@acme.example\",\"rita@acme.example\"]");

        cronofy.told("PUT", ONE, "{\"except\":[\"@acme.example\"]}");

        assertThat(adas("allowedBy")).isEqualTo("[\"ada@acme.example\"]");
        assertThat(cronofy.refresh(own.refresh()).status()).isEqualTo(200);
    }

    @Test
    void takesNothingAwayFromTheOwner() {
        cronofy.link(ADA);
        String before = adas("scope").replace("\"", "");

        rita.reach(ADA);

        assertThat(adas("scope")).isEqualTo("\"" + before + " free_busy\"");
    }

    @Test
    void endsForOneColleagueAndGoesOnForAnother() {
        Tokens delegated = rita.reach(ADA);
        Recruiter.of(cronofy, listener, "ivan@acme.example").reach(ADA);

        cronofy.told("PUT", ONE, "{\"except\":[\"rita@acme.example\"]}");
        assertThat(cronofy.refresh(delegated.refresh()).status()).isEqualTo(200);

        cronofy.told("DELETE", "/sandbox/people/ivan@acme.example", "");
        assertThat(cronofy.refresh(delegated.refresh()).status()).isEqualTo(400);
    }

    @Test
    void goesOnWhenTheColleaguesOwnLinkEnds() {
        Tokens delegated = rita.reach(ADA);

        cronofy.revoke("sub", rita.tokens().sub());

        assertThat(cronofy.refresh(delegated.refresh()).status()).isEqualTo(200);
    }

    @Test
    void canRefuseInAnyWords() {
        cronofy.told(
                "PUT",
                ONE,
                "{\"answer\":\"refuse\",\"error\":\"server_error\",\"errorKey\":\"errors.x\",\"errorDescription\":\"No.\"}");

        assertThat(rita.told(ADA).toString())
                .isEqualTo("{\"error\":\"server_error\",\"error_key\":\"errors.x\","
                        + "\"error_description\":\"No.\",\"state\":\"s 1\"}");
        cronofy.told("DELETE", ONE, "");
        assertThat(rita.told(ADA).has("code")).isTrue();
    }

    @Test
    void canGiveTheAuthorizationOfAnotherMailboxByMistake() {
        cronofy.told("PUT", ONE, "{\"grants\":\"" + GINA + "\"}");

        JsonNode answer = rita.redeem(rita.code(ADA)).json();

        assertThat(answer.at("/linking_profile/profile_name").asText()).isEqualTo(GINA);
    }

    @Test
    void isAsAtTheStartAfterAReset() {
        cronofy.told("PUT", ONE, "{\"with\":[]}");

        Simulator.fresh();

        assertThat(cronofy.told("GET", ONE, "").path("with").toString()).isEqualTo("[\"@acme.example\"]");
    }

    private String accessible() {
        return cronofy.get("/v1/accessible_calendars?profile_id=" + rita.profile(), rita.tokens())
                .body();
    }

    private String adas(String field) {
        JsonNode all = cronofy.told("GET", "/sandbox/authorizations", "").path("authorizations");
        for (JsonNode one : all) {
            if (one.path("mailbox").asText().equals(ADA)) {
                return one.path(field).toString();
            }
        }
        return "none";
    }
}
