package io.prescreen.calendar.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A first look at a colleague begins something; a later one knows. */
@QuarkusTest
class FirstLookTest extends DelegationStory {

    @Test
    void isPendingAndALaterOneKnows() {
        sandbox.callbacks().hold();

        look("rita", YUKI)
                .body("mailboxes[0].status", equalTo("unknown"))
                .body("mailboxes[0].reason", equalTo("pending"))
                .body("mailboxes[0].route", nullValue())
                .body("mailboxes[0].unknown", hasSize(1));
        requestBecomes("PENDING", YUKI);
        assertThat(outcome("rita", YUKI)).isEqualTo("pending");
        sandbox.callbacks().release();

        reach("rita", YUKI);
        known("rita", YUKI, "delegation");
        assertThat(asked()).hasSize(1);
        assertThat(sandbox.authorizedMailboxes()).containsExactlyInAnyOrder(RITA, YUKI);
    }

    @Test
    void isAnsweredByPersonToo() {
        sandbox.callbacks().hold();
        Map<String, Object> query = new HashMap<>(Api.thisWeek("Europe/Vienna", YUKI));
        query.remove("mailboxes");
        query.put("people", List.of("yuki", "who-is-this"));

        freeBusy("rita", query)
                .statusCode(200)
                .body("mailboxes.person", equalTo(List.of("yuki", "who-is-this")))
                .body("mailboxes.reason", equalTo(List.of("pending", "notLinked")))
                .body("mailboxes[0].mailbox", nullValue());
        requestBecomes("PENDING", YUKI);
        sandbox.callbacks().release();
        reach("rita", YUKI);

        freeBusy("rita", query)
                .statusCode(200)
                .body("mailboxes[0].status", equalTo("known"))
                .body("mailboxes[0].mailbox", equalTo(YUKI))
                .body("mailboxes[1].mailbox", nullValue());
    }

    @Test
    void reachesARoomThatTheCalendarServiceListsAlthoughTheDirectoryDoesNot() {
        assertThat(outcome("rita", ROOM)).isEqualTo("pending");
        assertThat(outcome("rita", NOBODY)).isEqualTo("notLinked");

        reach("rita", ROOM);
        assertThat(sandbox.journal("accessibleCalendars")).hasSize(1);
    }

    @Test
    void doesNotAskAgainAndAgainForAListThatCannotBeHad() {
        sandbox.fault("accessibleCalendars", Trouble.status(403));

        assertThat(outcome("rita", ROOM)).isEqualTo("notLinked");
        assertThat(outcome("rita", ROOM)).isEqualTo("notLinked");

        assertThat(sandbox.journal("accessibleCalendars")).hasSize(1);
    }

    @Test
    void fiftyAtOnceAskOnce() {
        sandbox.callbacks().hold();

        List<String> outcomes = AtOnce.times(50, () -> outcome("rita", YUKI));
        requestBecomes("PENDING", YUKI);

        assertThat(outcomes).containsOnly("pending");
        assertThat(asked()).hasSize(1);
        assertThat(owner.query("select action from audit_fact where action = 'delegationRequested'"))
                .hasSize(1);
    }

    @Test
    void ofSomebodyWithoutALinkBeginsNothing() {
        assertThat(outcome("ivan", YUKI)).isEqualTo("notLinked");
        assertThat(outcome("ivan", NOBODY)).isEqualTo("notLinked");

        assertThat(owner.query("select id from delegation_request")).isEmpty();
    }

    @Test
    void goesThroughThePrimaryLinkForThoseWithoutOne() {
        frontEnd.linkPrimary("ada", "office365", "ada@acme.example");

        assertThat(outcome("ivan", YUKI)).isEqualTo("pending");

        reach("ivan", YUKI);
        known("ivan", YUKI, "primaryLink");
        known("yuki", YUKI, "primaryLink");
    }
}
