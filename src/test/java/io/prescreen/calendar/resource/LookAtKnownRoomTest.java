package io.prescreen.calendar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A room that the service account lists, but was not told to reach: whoever has a link of their own may ask for it. */
@QuarkusTest
class LookAtKnownRoomTest extends ResourceStory {

    @BeforeEach
    void aRoomIsKnownThatNoPersonsCalendarServiceLists() {
        api.activate("ada");
        backEnd.list("rita", "rita@acme.example");
        link("rita", "office365", "rita@acme.example");
        frontEnd.connectEnterprise("ada", "office365", "ada@acme.example");
        areKnown("rita", HOPPER, LOVELACE, TURING);
        sandbox.forgetJournal();
    }

    @Test
    void theFirstLookAsksAsForAMailboxOfTheDirectory() {
        assertThat(outcome("rita", LOVELACE)).isEqualTo("pending");
        await().until(() -> outcome("rita", LOVELACE), "refused"::equals);

        assertThat(sandbox.journal("delegatedAuthorizations")).hasSize(1);
        assertThat(sandbox.journal("accessibleCalendars")).isEmpty();
        assertThat(sandbox.journal("serviceAccountAuthorizations")).isEmpty();
    }

    @Test
    void nobodyAsksWithoutALink() {
        assertThat(outcome("hugo", LOVELACE)).isEqualTo("notLinked");
        assertThat(sandbox.journal()).isEmpty();
    }

    @Test
    void itIsNoKnownRoomWithoutTheModelThatListsIt() {
        api.as("ada").delete(ENTERPRISE).then().statusCode(202);
        areKnown("rita");

        assertThat(outcome("rita", LOVELACE)).isEqualTo("notLinked");
        assertThat(sandbox.journal("delegatedAuthorizations")).isEmpty();
    }
}
