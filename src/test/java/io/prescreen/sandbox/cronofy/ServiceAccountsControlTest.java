package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAccountsControlTest {

    private static final String RITA = "rita@acme.example";
    private static final String ADA = Simulator.ADA;
    private static final String POLICY = "/sandbox/service-accounts/" + ADA + "/policy";

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Organisation acme = Organisation.connected(cronofy, listener, "office365", ADA);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void showsServiceAccountsWithWhatTheyHandedOut() {
        acme.reach(RITA);

        JsonNode shown = cronofy.told("GET", "/sandbox/service-accounts", "").at("/serviceAccounts/0");

        assertThat(shown.path("sub").asText()).isEqualTo(acme.tokens().sub());
        assertThat(shown.path("domain").asText()).isEqualTo("acme.example");
        assertThat(shown.path("handedOut").asInt()).isEqualTo(1);
        assertThat(shown.path("policy").toString()).isEqualTo("{\"permits\":\"everybody\"}");
        assertThat(cronofy.told("GET", "/sandbox/authorizations", "")
                        .at("/authorizations/0/allowedBy/0")
                        .asText())
                .isEqualTo(acme.tokens().sub());
    }

    @Test
    void endsWhatAPolicyDoesNotPermitAnyMore() {
        Tokens rita = acme.reach(RITA);

        cronofy.told("PUT", POLICY, "{\"permits\":\"list\",\"mailboxes\":[\"Lena@acme.example\"]}");

        assertThat(cronofy.refresh(rita.refresh()).status()).isEqualTo(400);
        assertThat(acme.told(RITA).path("error_key").asText()).isEqualTo("errors.not_permitted");
        cronofy.told("PUT", POLICY, "{\"permits\":\"everybody\"}");
        assertThat(acme.told(RITA).has("code")).isTrue();
    }

    @Test
    void permitsAnOrganisationalUnitAndTheUnitsBelow() {
        put("eva", "/Sales/Berlin");
        put("max", "/Salesforce");

        cronofy.told("PUT", POLICY, "{\"permits\":\"organisationalUnit\",\"organisationalUnit\":\"/Sales\"}");

        assertThat(acme.told("eva@acme.example").has("code")).isTrue();
        assertThat(acme.told("max@acme.example").has("error")).isTrue();
        assertThat(acme.told(RITA).has("error")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'permits':'some'}                                           | permits",
                "{}                                                           | permits must be everybody",
                "{'permits':'list'}                                           | mailboxes is missing",
                "{'permits':'organisationalUnit','organisationalUnit':'Sales'}| must be a path such as"
            })
    void refusesPoliciesThatMeanNothing(String policy, String complaint) {
        Reply reply = cronofy.control("PUT", POLICY, policy.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains(complaint);
    }

    @Test
    void revokesAServiceAccountAtTheCalendarService() {
        Tokens rita = acme.reach(RITA);
        String unredeemed = acme.code();

        cronofy.told("POST", "/sandbox/service-accounts/" + ADA + "/revoke", "");

        assertThat(cronofy.refresh(rita.refresh()).status()).isEqualTo(400);
        assertThat(cronofy.refresh(acme.tokens().refresh()).status()).isEqualTo(400);
        assertThat(cronofy.exchange(unredeemed).status()).isEqualTo(400);
        assertThat(cronofy.control("POST", "/sandbox/service-accounts/" + ADA + "/revoke", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsAccessTokensExpire() {
        cronofy.told("POST", "/sandbox/tokens/expire", "{\"mailbox\":\"" + ADA + "\"}");

        assertThat(cronofy.get("/v1/userinfo", acme.tokens()).status()).isEqualTo(401);
        assertThat(cronofy.refresh(acme.tokens().refresh()).status()).isEqualTo(200);
    }

    @Test
    void changesWhatAnOrganisationSetUp() {
        cronofy.told("PUT", "/sandbox/organisations/new.example/gsuite", "{\"administrators\":[\"eva@new.example\"]}");

        Map<String, String> form = Organisation.form("gsuite", "eva@new.example");
        assertThat(Organisation.grant(cronofy, form).body()).contains("Install the Cronofy app first");
        cronofy.told("PUT", "/sandbox/organisations/New.example/gsuite", "{\"appInstalled\":true}");
        assertThat(Organisation.grant(cronofy, form).status()).isEqualTo(302);
        assertThat(cronofy.control("PUT", "/sandbox/organisations/new.example/icloud", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(cronofy.control("PUT", "/sandbox/organisations/new.example/gsuite", "{\"domain\":\"a.example\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void makesACrowdThatAServiceAccountReaches() {
        JsonNode crowd = cronofy.told("POST", "/sandbox/crowd", "{\"domain\":\"crowd.example\",\"count\":5000}");
        assertThat(crowd.path("last").asText()).isEqualTo("person-05000@crowd.example");
        Organisation big = Organisation.connected(cronofy, listener, "office365", "admin@crowd.example");

        Tokens last = big.reach("person-05000@crowd.example");

        assertThat(cronofy.freeBusy(last, "tzid=Etc/UTC").json().path("free_busy"))
                .isNotEmpty();
        assertThat(cronofy.get("/").body()).contains("and 49");
        cronofy.told("POST", "/sandbox/reset", "");
        assertThat(cronofy.control("GET", "/sandbox/people/person-05000@crowd.example", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsRoomsThatWereAdded() {
        String room = "{\"name\":\"Attic\",\"zone\":\"Etc/UTC\",\"provider\":\"office365\",\"room\":{\"capacity\":2,"
                + "\"place\":{\"floor\":\"5\"}}}";

        cronofy.told("PUT", "/sandbox/people/attic@acme.example", room);

        assertThat(cronofy.get("/v1/resources?include_details=location+capacity", acme.tokens())
                        .body())
                .contains("\"name\":\"Attic\",\"capacity\":2,\"location\":{\"floor_name\":\"5\"}");
        acme.ask(List.of("attic@acme.example"));
        assertThat(listener.next().authorization().has("code")).isTrue();
    }

    private void put(String name, String unit) {
        cronofy.told(
                "PUT",
                "/sandbox/people/" + name + "@acme.example",
                "{\"name\":\"%s\",\"zone\":\"Etc/UTC\",\"provider\":\"office365\",\"unit\":\"%s\"}"
                        .formatted(name, unit));
    }
}
