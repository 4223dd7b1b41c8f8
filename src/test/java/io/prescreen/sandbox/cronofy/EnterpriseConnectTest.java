package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.company.MailboxOwner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnterpriseConnectTest {

    private static final String ADA = Simulator.ADA;

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Organisation acme = Organisation.connected(cronofy, listener, "office365", ADA);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void givesTokensOfAServiceAccountForHalfAnHour() {
        Reply exchanged = cronofy.exchange(acme.code());

        assertThat(exchanged.json().path("expires_in").asInt()).isEqualTo(1800);
        assertThat(exchanged.json().path("service_account_id").asText())
                .matches("ser_[0-9a-f]{24}")
                .isEqualTo(exchanged.json().path("sub").asText());
        assertThat(exchanged.json().has("linking_profile")).isFalse();
        assertThat(exchanged.json().has("account_id")).isFalse();
        Reply refreshed = cronofy.refresh(acme.tokens().refresh());
        assertThat(refreshed.json().path("expires_in").asInt()).isEqualTo(1800);
        assertThat(refreshed.json().has("service_account_id")).isFalse();
    }

    @Test
    void tellsWhoTheServiceAccountIsInBothShapes() {
        JsonNode info = cronofy.get("/v1/userinfo", acme.tokens()).json();

        assertThat(info.path("cronofy.type").asText()).isEqualTo("service_account");
        assertThat(info.path("cronofy.data").toString())
                .isEqualTo("{\"service_account\":{\"provider_name\":\"exchange\",\"domain\":\"acme.example\"},"
                        + "\"authorization\":{\"scope\":\"" + Organisation.SCOPE
                        + "\",\"status\":\"active\",\"delegated_scope\":\"free_busy_write\"}}");
        assertThat(info.path("email").asText()).isEqualTo(ADA);
        assertThat(info.path("cronofy.service_account.email").asText()).isEqualTo(ADA);
        assertThat(info.path("cronofy.service_account.domain").asText()).isEqualTo("acme.example");
    }

    @Test
    void handsOutOneMailbox() {
        Tokens rita = acme.reach("rita@acme.example");

        assertThat(cronofy.get("/v1/account", rita).json().at("/account/email").asText())
                .isEqualTo("rita@acme.example");
        assertThat(cronofy.freeBusy(rita, "tzid=Etc/UTC").json().path("free_busy"))
                .isNotEmpty();
    }

    @Test
    void handsOutAListOfMailboxesWithACallbackForEach() {
        acme.ask(List.of("rita@acme.example", "room-turing@acme.example"));

        assertThat(List.of(
                        listener.next().authorization().path("state").asText(),
                        listener.next().authorization().path("state").asText()))
                .containsExactlyInAnyOrder("rita@acme.example", "room-turing@acme.example");
    }

    @Test
    void listsRoomsWithDetailsForWhomeverAsksForThem() {
        assertThat(cronofy.get("/v1/resources", acme.tokens()).body())
                .contains("{\"email\":\"room-hopper@acme.example\",\"name\":\"Room Hopper\"}")
                .doesNotContain("capacity", "location");
        assertThat(cronofy.get("/v1/resources?include_details=capacity%20location", acme.tokens())
                        .body())
                .contains("{\"email\":\"room-hopper@acme.example\",\"name\":\"Room Hopper\",\"capacity\":4,"
                        + "\"location\":{\"building_name\":\"Headquarters\",\"floor_name\":\"2\"}}")
                .contains("\"floor_section\":\"East\",\"address\":{\"lines\":[\"Torstraße 1\"]")
                .contains("\"postal_code\":\"10119\"", "\"coordinates\":{")
                .doesNotContain("globex");
    }

    @Test
    void reachesTwentyPeopleAndThreeRooms() {
        List<String> mailboxes = Company.demo().mailboxes().stream()
                .filter(owner -> owner.provider().equals("office365"))
                .map(MailboxOwner::mailbox)
                .filter(mailbox -> mailbox.endsWith("@acme.example") && !mailbox.startsWith("lena"))
                .toList();
        assertThat(mailboxes).hasSizeGreaterThanOrEqualTo(23);

        acme.ask(mailboxes);

        assertThat(mailboxes)
                .allSatisfy(mailbox ->
                        assertThat(listener.next().authorization().has("code")).isTrue());
    }

    @Test
    void takesEverythingObtainedThroughItAlongWhenItIsRevoked() {
        Tokens rita = acme.reach("rita@acme.example");

        cronofy.revoke("token", acme.tokens().refresh());

        assertThat(cronofy.refresh(rita.refresh()).status()).isEqualTo(400);
        assertThat(cronofy.get("/v1/userinfo", acme.tokens()).status()).isEqualTo(401);
        assertThat(cronofy.refresh(acme.tokens().refresh()).status()).isEqualTo(400);
    }
}
