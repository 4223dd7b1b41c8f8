package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service account goes; what others hold goes on. */
@QuarkusTest
class RemovingTest extends RemovalStory {

    @Test
    void oneCallRevokesItAndAllThatItGranted() {
        String id = connected();
        api.as("ada")
                .get(ENTERPRISE + "/{id}/removal", id)
                .then()
                .statusCode(200)
                .body("delegations", equalTo(2))
                .body("withoutRoute", equalTo(2));

        remove(id);

        api.as("ada").get(ENTERPRISE).then().body("serviceAccounts", empty());
        nothingIsLeft();
        assertThat(sandbox.journal("revoke")).hasSize(1);
        assertThat(owner.query("select mailbox from audit_fact where action = 'delegationEnded' order by 1"))
                .containsExactly(ANTON, RITA);
        remove(id);
    }

    @Test
    void whileCronofyIsAwayItGoesAllTheSame() {
        String id = connected();
        sandbox.fault("revoke", Map.of("mode", "status", "status", 503));

        remove(id);

        api.as("ada").get(ENTERPRISE).then().body("serviceAccounts", empty());
        await().until(() -> owner.query("select id from link where state <> 'REVOKING'"), List::isEmpty);
        assertThat(owner.query("select id from link where access_token is not null"))
                .isEmpty();
        await().until(() -> !sandbox.journal("revoke").isEmpty());
        sandbox.noFaults();
        await().until(() -> {
            letTheRemovalGoOn();
            return owner.query("select id from link").isEmpty();
        });
        nothingIsLeft();
    }

    @Test
    void aLinkOfOnesOwnGoesOnUntilItsOwnerLetsGo() {
        link("rita", "office365", RITA);
        String id = connected();

        remove(id);

        waitsForOthers();
        await().until(() -> owner.query("select id from link where kind = 'DELEGATION'"), List::isEmpty);
        api.as("ada").get(ENTERPRISE).then().body("serviceAccounts", empty());
        assertThat(sandbox.authorizedMailboxes()).contains(RITA).doesNotContain(ANTON);
        isKnown("rita", RITA);
        unlink("rita");
        await().until(() -> {
            letTheRemovalGoOn();
            return owner.query("select id from link").isEmpty();
        });
        nothingIsLeft();
        assertThat(sandbox.enterprise().serviceAccounts()).isEmpty();
    }

    /** It was granted, and given back; but at Cronofy it is one authorisation with Rita's own. */
    @Test
    void whatWasOnlyTriedIsNotTakenAlongEither() {
        link("rita", "office365", RITA);
        String id = connected(ACCOUNT, ANTON);
        api.as("ada")
                .body(Map.of("forbidden", List.of(RITA)))
                .put(ENTERPRISE + "/{id}/scope-proof", id)
                .then()
                .statusCode(200);
        api.as("ada").post(ENTERPRISE + "/{id}/scope-proof/runs", id).then().statusCode(202);
        await().until(() -> owner.query("select state from forbidden_mailbox"), List.of("REACHABLE")::equals);

        remove(id);

        waitsForOthers();
        isKnown("rita", RITA);
    }

    @Test
    void anotherTenantKeepsTheSameServiceAccount() {
        String id = connected();
        frontEnd.connectEnterprise("gina", "office365", ACCOUNT);

        remove(id);

        await().until(() -> owner.query("select tenant from link"), List.of("globex")::equals);
        assertThat(sandbox.journal("revoke")).hasSize(2);
        assertThat(sandbox.authorizedMailboxes()).doesNotContain(RITA, ANTON);
        assertThat(owner.query("select links from upstream_grant")).containsExactly("1");
        letHealthAge();
        api.as("gina").get(ENTERPRISE).then().body("serviceAccounts[0].health.state", equalTo("healthy"));
    }
}
