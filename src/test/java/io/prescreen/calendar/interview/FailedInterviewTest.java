package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be written says why, and what to do; what can be mended is written then. */
@QuarkusTest
class FailedInterviewTest extends DeliveryStory {

    @Test
    void aLinkThatIsLostAfterwardsSaysSoAndWhereToMendIt() {
        sandbox.fault("writeEvent", Trouble.status(503).times(1));
        put("4711", wanted()).statusCode(201);
        sandbox.disconnect(RITA);
        letItBeTriedAgain();

        awaitState("4711", "failed");
        read("4711")
                .body("reason", equalTo("disconnected"))
                .body("advice", notNullValue())
                .body("attention", contains("failed"));
        read("4711").body("relinkUrl", nullValue());
        api.as("rita").get("/v1/interviews/4711").then().statusCode(200).body("relinkUrl", notNullValue());

        sandbox.relink(RITA);
        letHealthAge();
        connection("rita");
        awaitState("4711", "written");
        read("4711").body("reason", nullValue()).body("attention", nullValue());
        assertThat(titles(RITA)).hasSize(3);
        assertThat(facts()).containsSubsequence("interviewFailed", "interviewWritten");
    }

    @Test
    void aLinkThatIsGoneIsMissedUntilThereIsAnother() {
        sandbox.fault("writeEvent", Trouble.status(503));
        put("4711", wanted()).statusCode(201);
        unlink("rita");
        sandbox.noFaults();
        letItBeTriedAgain();

        awaitState("4711", "failed");
        read("4711").body("reason", equalTo("notLinked"));

        link("rita", "office365", RITA);
        awaitState("4711", "written");
        assertThat(titles(LENA)).hasSize(1);
    }

    @Test
    void whatTheCalendarRefusesNamesTheField() {
        sandbox.fault(
                "writeEvent",
                Trouble.status(422)
                        .body("{\"errors\": {\"summary\": [{\"key\": \"errors.required\", \"description\": \"x\"}]}}")
                        .times(1));
        put("4711", wanted()).statusCode(201);

        awaitState("4711", "failed");
        read("4711").body("reason", equalTo("contentRefused")).body("field", equalTo("words.organiser.title"));
        assertThat(owner.query("select due_at from interview_delivery")).containsOnlyNulls();

        change("4711", with(wanted(), "words", words("Another title"))).statusCode(200);
        awaitState("4711", "written");
    }

    @Test
    void aCalendarThatNobodyMayWriteToIsNamed() {
        connection("rita");
        sandbox.events(RITA).restrict("Calendar", true, false);
        put("4711", wanted()).statusCode(201);

        awaitState("4711", "failed");
        read("4711").body("reason", equalTo("calendarReadOnly"));

        sandbox.events(RITA).restrict("Calendar", false, false);
        letHealthAge();
        letItBeTriedAgain();
        awaitState("4711", "written");
    }

    @Test
    void whileCronofyIsInTroubleItIsPendingAndThenWritten() {
        sandbox.fault("writeEvent", Trouble.status(503));
        put("4711", wanted()).statusCode(201);
        await().until(() -> sandbox.journal("writeEvent").size() >= 2);
        assertThat(state("4711")).isEqualTo("pending");

        sandbox.noFaults();

        awaitState("4711", "written");
        assertThat(titles(RITA)).hasSize(3);
    }

    @Test
    void whatNeverShowsUpHasFailedAndIsTriedOnceMore() {
        sandbox.events(RITA).loseWrites(0);
        put("4711", wanted()).statusCode(201);

        awaitState("4711", "failed");
        read("4711").body("reason", equalTo("notConfirmed"));

        sandbox.events(RITA).acceptWrites();
        letItBeTriedAgain();
        await().until(() -> {
            letItBeTriedAgain();
            return "written".equals(state("4711"));
        });
        assertThat(titles(RITA)).hasSize(3);
    }

    @Test
    void whatStandsOutOfReachDoesNotKeepItFromMoving() {
        link("yuki", "exchange", "yuki@acme.example");
        written("4711", wanted());
        unlink("rita");

        change("4711", with(wanted(), "organiser", Map.of("person", "yuki"))).statusCode(200);

        awaitState("4711", "written");
        assertThat(titles("yuki@acme.example")).hasSize(3);
        assertThat(titles(RITA)).as("what nobody can take out").hasSize(3);
        assertThat(attention("4711")).contains("eventLeft");

        link("rita", "office365", RITA);
        await().until(() -> titles(RITA).isEmpty());
        // the room was taken twice for a while, and may have declined
        await().until(() -> attention("4711") == null || !attention("4711").contains("eventLeft"));
        assertThat(titles("yuki@acme.example")).hasSize(3);
    }

    @Test
    void aCancelledOneWaitsForTheLinkToo() {
        written("4711", wanted());
        sandbox.disconnect(RITA);

        cancel("4711").statusCode(202);
        awaitState("4711", "failed");
        read("4711").body("reason", equalTo("disconnected")).body("cancelling", equalTo(true));

        sandbox.relink(RITA);
        letHealthAge();
        connection("rita");
        awaitState("4711", "cancelled");
        assertThat(titles(LENA)).isEmpty();
    }

    @Test
    void isNotCancelledWhileItStandsWhereNobodyReachesIt() {
        written("4711", wanted());
        unlink("rita");

        cancel("4711").statusCode(202);
        awaitState("4711", "failed");
        read("4711")
                .body("reason", equalTo("eventLeft"))
                .body("cancelling", equalTo(true))
                .body("attention", contains("failed", "eventLeft"));
        assertThat(titles(LENA)).hasSize(1);

        link("rita", "office365", RITA);
        awaitState("4711", "cancelled");
        assertThat(titles(LENA)).isEmpty();
        assertThat(attention("4711")).isNull();
    }

    @Test
    void shorterWordsThatTheProviderLosesAreNotTakenForWritten() {
        written("4711", wanted());
        sandbox.events(RITA).loseWrites(0);

        change("4711", with(wanted(), "place", "Main")).statusCode(200);

        awaitState("4711", "failed");
        read("4711").body("reason", equalTo("notConfirmed"));
        sandbox.events(RITA).acceptWrites();
        await().until(() -> {
            letItBeTriedAgain();
            return "written".equals(state("4711"));
        });
    }

    @Test
    void nobodyIsInvitedToWhatIsOver() {
        sandbox.fault("writeEvent", Trouble.status(503));
        put("4711", wanted()).statusCode(201);
        unlink("rita");
        letItBeTriedAgain();
        awaitState("4711", "failed");
        owner.execute("update interview set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'");
        sandbox.noFaults();

        link("rita", "office365", RITA);

        await().until(() -> "over".equals(read("4711").extract().path("reason")));
        assertThat(titles(LENA)).isEmpty();
        assertThat(owner.query("select due_at from interview_delivery")).containsOnlyNulls();
    }

    @Test
    void aRefusalThatNamesNoFieldIsNotAboutWhatItSays() {
        sandbox.fault("writeEvent", Trouble.status(400).times(1));

        put("4711", wanted()).statusCode(201);

        awaitState("4711", "written");
        assertThat(facts()).doesNotContain("interviewFailed");
    }

    @Test
    void whatIsToGoMayBeUnknownAlready() {
        written("4711", wanted());
        sandbox.fault("deleteEvent", Trouble.status(404).times(1));

        cancel("4711").statusCode(202);

        awaitState("4711", "cancelled");
        assertThat(titles(LENA)).isEmpty();
        assertThat(facts()).doesNotContain("interviewFailed");
    }

    private List<String> facts() {
        return owner.query("select action from audit_fact where action like 'interview%' order by at, id");
    }
}
