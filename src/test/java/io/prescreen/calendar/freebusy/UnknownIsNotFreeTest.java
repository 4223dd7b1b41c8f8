package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cronofy answers 200 from what it saw last, also when that is old or half read. */
@QuarkusTest
class UnknownIsNotFreeTest extends LookStory {

    @BeforeEach
    void ritaIsBusy() {
        calendar(event("09:00", "10:00"));
    }

    @Test
    void aDisconnectedCalendarIsUnknownUntilItIsMended() {
        sandbox.disconnect(RITA);
        letHealthAge();

        requireUnknown(lookAtTheDay(), "disconnected");
        sandbox.relink(RITA);
        letHealthAge();

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));
    }

    @Test
    void aFreshLookNoticesAtOnce() {
        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));
        sandbox.disconnect(RITA);

        requireUnknown(lookAfresh(), "disconnected");
        requireUnknown(lookAtTheDay(), "disconnected");
        connection("rita").body("health.state", equalTo("disconnected"));
    }

    @Test
    void anAnswerInMemoryIsNoKnowledgeOfADisconnectedCalendar() {
        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));
        sandbox.disconnect(RITA);
        letHealthAge();

        requireUnknown(lookAtTheDay(), "disconnected");
    }

    @Test
    void aCalendarThatIsReadForTheFirstTimeIsUnknown() {
        sandbox.initialSync(RITA, true);
        letHealthAge();

        requireUnknown(lookAtTheDay(), "initialSync");
        sandbox.initialSync(RITA, false);
        letHealthAge();

        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));
    }

    @Test
    void aWithdrawnAuthorizationIsNoticedByTheLookItself() {
        sandbox.withdrawAuthorization(RITA);

        requireUnknown(lookAtTheDay(), "disconnected");

        connection("rita").body("health.reason", equalTo("authorizationRevoked"));
        assertThat(sandbox.journal("refresh")).hasSize(1);
        requireUnknown(lookAfresh(), "disconnected");
        assertThat(sandbox.journal("refresh")).hasSize(1);
    }

    @Test
    void anUnlinkedCalendarIsUnknownAlthoughItIsInMemory() {
        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));

        unlink("rita");

        requireNothing(lookAtTheDay(), "notLinked").body("mailboxes[0].route", nullValue());
    }

    @Test
    void nothingIsKnownWhileTheIntegrationIsOff() {
        owner.execute("update integration set state = 'INACTIVE'");

        requireNothing(lookAtTheDay(), "inactive").body("mailboxes[0].route", nullValue());
    }

    private void requireUnknown(ValidatableResponse answer, String reason) {
        requireNothing(answer, reason).body("mailboxes[0].route", equalTo("personalLink"));
    }

    private ValidatableResponse requireNothing(ValidatableResponse answer, String reason) {
        assertThat(times(answer, "unknown")).containsExactly(stretch(at("00:00"), at(1, "00:00")));
        return answer.body("mailboxes[0].status", equalTo("unknown"))
                .body("mailboxes[0].reason", equalTo(reason))
                .body("mailboxes[0].asOf", nullValue())
                .body("mailboxes[0].covered", nullValue())
                .body("mailboxes[0].busy", empty())
                .body("mailboxes[0].tentative", empty());
    }
}
