package io.prescreen.calendar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms that a service account lists. */
@QuarkusTest
class ServiceAccountRoomsTest extends ResourceStory {

    private static final String ADA = "ada@acme.example";

    @BeforeEach
    void aServiceAccountIsConnected() {
        frontEnd.connectEnterprise("ada", "office365", ADA);
        areKnown("rita", HOPPER, LOVELACE, TURING);
    }

    @Test
    void areShownWithCapacityAndPlace() {
        assertThat(room("rita", TURING))
                .containsEntry("name", "Room Turing")
                .containsEntry("capacity", 8)
                .containsEntry(
                        "place",
                        Map.of(
                                "building", "Headquarters",
                                "floor", "3",
                                "section", "East",
                                "address", "Torstraße 1, 10119 Berlin, Berlin, DE"))
                .containsEntry("reachable", false)
                .containsKey("listedAt");
        assertThat(mailboxes("rita", Map.of("capacity", 5))).containsExactly(LOVELACE, TURING);
        assertThat(mailboxes("rita", Map.of("text", "headquarters"))).containsExactly(HOPPER, TURING);
    }

    @Test
    void areReachableOnceTheyAreCovered() {
        reachesResources("ada", serviceAccount("ada", ADA), "list", List.of(TURING));

        await().until(() -> room("rita", TURING).get("reachable"), Boolean.TRUE::equals);
        assertThat(room("rita", HOPPER)).containsEntry("reachable", false);
        api.asServiceOf("acme").get("/v1/resources").then().body("resources.reachable", contains(false, false, true));
    }

    @Test
    void ofTwoServiceAccountsAreOneList() {
        sandbox.enterprise().room("room-noether@acme.example", "Noether", "exchange", Map.of("capacity", 2));
        frontEnd.connectEnterprise("ada", "exchange", "svc-rooms@acme.example");
        areKnown("rita", "room-noether@acme.example", HOPPER, LOVELACE, TURING);

        // both administrators stand for the same organisation
        frontEnd.connectEnterprise("ada", "office365", "simon@acme.example");
        await().until(
                        () -> owner.query("select link from resource where mailbox = '%s'".formatted(TURING))
                                .size(),
                        Integer.valueOf(2)::equals);
        areKnown("rita", "room-noether@acme.example", HOPPER, LOVELACE, TURING);

        remove(ADA);
        areKnown("rita", "room-noether@acme.example", HOPPER, LOVELACE, TURING);
        remove("simon@acme.example");
        areKnown("rita", "room-noether@acme.example");
    }

    @Test
    void areOfTheirOwnTenantAlone() {
        frontEnd.connectEnterprise("gina", "google", "gina@globex.example");

        areKnown("gina", LAKE, MAIN);
        assertThat(mailboxes("rita")).containsExactly(HOPPER, LOVELACE, TURING);
        // another tenant's service account may list what is not this one's
        sandbox.fault("resources", answering(List.of(Map.of("email", TURING, "name", "Mine now"))));
        letListsAge();
        assertThat(mailboxes("gina")).isEmpty();
    }

    @Test
    void areForgottenWhenTheyAreNotListedAnyMore() {
        sandbox.enterprise().close(HOPPER);
        sandbox.enterprise().room(TURING, "Turing Hall", "office365", Map.of("capacity", 80));

        letListsAge();

        areKnown("rita", LOVELACE, TURING);
        assertThat(room("rita", TURING)).containsEntry("name", "Turing Hall").containsEntry("capacity", 80);
    }

    @Test
    void areTakenAsTheyComeWithoutWhatIsOfNoUse() {
        sandbox.fault(
                "resources",
                answering(List.of(
                        Map.of("email", "no mailbox", "name", "Nowhere"),
                        Map.of("name", "Nobody"),
                        Map.of("email", "Room-X@ACME.example", "name", " Room\n X ", "capacity", -3),
                        Map.of("email", "room-x@acme.example", "name", "Twice"),
                        Map.of("email", "room-y@elsewhere.example", "name", "Elsewhere"))));

        letListsAge();

        areKnown("rita", "room-x@acme.example");
        assertThat(room("rita", "room-x@acme.example"))
                .containsEntry("name", "Room X")
                .doesNotContainKey("capacity")
                .containsEntry("place", Map.of());
    }

    @Test
    void goWithAReset() {
        api.as("ada").delete(ENTERPRISE).then().statusCode(202);

        areKnown("rita");
        await().until(() -> owner.query("select mailbox from resource").isEmpty());
    }

    private void remove(String mailbox) {
        api.as("ada")
                .delete(ENTERPRISE + "/{id}", serviceAccount("ada", mailbox))
                .then()
                .statusCode(204);
    }
}
