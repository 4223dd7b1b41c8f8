package io.prescreen.calendar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms that the general primary account can open. */
@QuarkusTest
class PrimaryRoomsTest extends ResourceStory {

    @BeforeEach
    void thePrimaryAccountIsLinked() {
        api.activate("ada");
        backEnd.list("ada", "ada@acme.example");
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");
        areKnown("rita", HOPPER, TURING);
    }

    @Test
    void areKnownToTheWholeTenantAndToNobodyElse() {
        rooms("rita")
                .body("resources.name", contains("Room Hopper", "Room Turing"))
                .body("resources[0].capacity", nullValue())
                .body("resources[0].place", equalTo(Map.of()))
                .body("resources.reachable", contains(false, false))
                .body("nextCursor", nullValue());
        assertThat(mailboxes("ada")).hasSize(2);
        api.asServiceOf("acme").get("/v1/resources").then().body("resources.mailbox", contains(HOPPER, TURING));
        assertThat(mailboxes("gina")).isEmpty();
    }

    @Test
    void areReachableOnceSomebodyHasLookedAtThem() {
        assertThat(outcome("rita", TURING)).isEqualTo("pending");
        await().until(() -> outcome("rita", TURING), "known"::equals);

        assertThat(room("rita", TURING)).containsEntry("reachable", true);
        assertThat(room("hugo", TURING)).containsEntry("reachable", true);
        assertThat(room("rita", HOPPER)).containsEntry("reachable", false);
        // listing rooms asks for none
        assertThat(sandbox.journal("delegatedAuthorizations")).hasSize(1);
    }

    @Test
    void areNoRoomsWhenTheyArePeople() {
        backEnd.list("turing", TURING);
        areKnown("rita", HOPPER);

        // whose mailbox it was is remembered
        backEnd.remove("turing").statusCode(204);
        areKnown("rita", HOPPER);
    }

    @Test
    void areOfConfirmedDomainsAlone() {
        backEnd.withdraw("acme.example").statusCode(204);
        areKnown("rita");

        backEnd.confirm("acme.example").statusCode(200);
        areKnown("rita", HOPPER, TURING);
    }

    @Test
    void goWithTheAccount() {
        api.as("ada")
                .delete("/v1/integration/business-connect/primary-link")
                .then()
                .statusCode(204);

        areKnown("rita");
        assertThat(owner.query("select mailbox from resource")).isEmpty();
    }

    @Test
    void areReplacedWithTheAccount() {
        sandbox.sharing(HOPPER, Map.of("except", List.of("it@acme.example")));
        sandbox.person("it@acme.example", "IT", "Europe/Berlin", "office365");

        frontEnd.linkPrimary("ada", "office365", "it@acme.example");

        areKnown("rita", TURING);
    }

    @Test
    void goWithAReset() {
        api.as("ada").delete("/v1/integration/business-connect").then().statusCode(202);

        areKnown("rita");
        await().until(() -> owner.query("select mailbox from resource").isEmpty());
    }

    @Test
    void areAskedForAgainOnWishButNotAllTheTime() {
        sandbox.sharing(HOPPER, Map.of("except", List.of("ada@acme.example")));
        sandbox.forgetJournal();

        refresh("ada");
        refresh("ada");
        owner.execute("update resource_listing set asked_at = asked_at - interval '2 minutes'");
        refresh("ada");

        areKnown("rita", TURING);
        assertThat(sandbox.journal("accessibleCalendars")).hasSize(1);
        api.as("rita").post("/v1/resources/refresh").then().statusCode(403);
    }

    private void refresh(String administrator) {
        api.as(administrator).post("/v1/resources/refresh").then().statusCode(202);
    }
}
