package io.prescreen.calendar.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cora works for two tenants with one mailbox: one authorisation at Cronofy, two lives here. */
@QuarkusTest
class SharedAuthorizationTest extends StoryTest {

    private static final String CORA = "cora@consulting.example";

    @BeforeEach
    void linkInBothTenants() {
        api.activate("ada");
        api.activate("gina");
        link("cora-acme", "office365", CORA);
        link("cora-globex", "office365", CORA);
    }

    @Test
    void eachTenantCountsItsOwnLinkOnly() {
        assertThat(owner.query("select links from upstream_grant")).containsExactly("2");

        for (String administrator : List.of("ada", "gina")) {
            api.as(administrator).get("/v1/integration").then().body("businessConnect.links.healthy", equalTo(1));
        }
    }

    @Test
    void theEndInOneTenantLeavesTheOtherWorking() {
        unlink("cora-acme");

        assertThat(sandbox.journal("revoke")).isEmpty();
        assertThat(sandbox.authorizedMailboxes()).containsExactly(CORA);
        connection("cora-acme").body("connected", equalTo(false));
        look("cora-globex", "known");
        sandbox.expireAccessTokens();
        look("cora-globex", "known");
    }

    @Test
    void theLastOneRevokes() {
        unlink("cora-acme");

        unlink("cora-globex");

        assertThat(sandbox.journal("revoke")).hasSize(1);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(owner.query("select id from link")).isEmpty();
        assertThat(owner.query("select links from upstream_grant")).isEmpty();
    }

    @Test
    void twoEndsAtOnceRevokeWhatBothHeld() {
        List<ValidatableResponse> ends =
                AtOnce.all(List.of(() -> frontEnd.unlink("cora-acme"), () -> frontEnd.unlink("cora-globex")));

        ends.forEach(end -> end.statusCode(204));
        letTheNextRevocationBegin();
        await().until(() -> owner.query("select id from link"), List::isEmpty);
        assertThat(sandbox.authorizedMailboxes()).isEmpty();
        assertThat(owner.query("select links from upstream_grant")).isEmpty();
    }

    @Test
    void anEndThatCronofyDidNotHearOfIsVoidOnceTheOtherTenantLinksAgain() {
        unlink("cora-acme");
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));
        unlink("cora-globex");
        sandbox.noFaults();
        sandbox.forgetJournal();
        owner.execute("update upstream_grant set revoking_until = now() - interval '1 second'");

        link("cora-acme", "office365", CORA);
        letTheNextRevocationBegin();

        await().until(() -> owner.query("select tenant from link"), List.of("acme")::equals);
        assertThat(sandbox.journal("revoke")).isEmpty();
        look("cora-acme", "known");
    }

    @Test
    void aWithdrawnAuthorizationEndsBothLinks() {
        sandbox.withdrawAuthorization(CORA);

        for (String person : List.of("cora-acme", "cora-globex")) {
            look(person, "unknown");
            connection(person).body("health.reason", equalTo("authorizationRevoked"));
        }
    }

    private void look(String person, String status) {
        Map<String, Object> query = new java.util.HashMap<>(Api.thisWeek("Europe/London", CORA));
        query.put("fresh", true);
        freeBusy(person, query).statusCode(200).body("mailboxes[0].status", equalTo(status));
    }
}
