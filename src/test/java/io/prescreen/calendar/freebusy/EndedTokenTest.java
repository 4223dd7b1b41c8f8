package io.prescreen.calendar.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An access token lives for a while; whoever looks does not notice its end. */
@QuarkusTest
class EndedTokenTest extends LookStory {

    @Test
    void aRefusedTokenIsRefreshedOnceAndTheLookSucceeds() {
        calendar(event("09:00", "10:00"));
        sandbox.expireAccessTokens();
        sandbox.forgetJournal();

        assertThat(times(lookAtTheDay(), "busy")).containsExactly(stretch("09:00", "10:00"));

        assertThat(sandbox.journal())
                .extracting(call -> call.get("operation") + " " + call.get("status"))
                .containsExactly("freeBusy 401", "refresh 200", "freeBusy 200");
        sandbox.forgetJournal();
        lookAfresh();
        assertThat(sandbox.journal("refresh")).isEmpty();
    }

    @Test
    void aTokenThatEndsSoonIsRefreshedBeforeItIsRefused() {
        owner.execute("update link set access_token_expires_at = now() + interval '30 seconds'");
        sandbox.forgetJournal();

        lookAtTheDay().body("mailboxes[0].status", equalTo("known"));

        assertThat(sandbox.journal())
                .extracting(call -> call.get("operation") + " " + call.get("status"))
                .containsExactly("refresh 200", "freeBusy 200");
    }
}
