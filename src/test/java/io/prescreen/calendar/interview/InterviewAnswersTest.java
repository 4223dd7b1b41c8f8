package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people and rooms answer in their calendars, and what somebody does there by hand. */
@QuarkusTest
class InterviewAnswersTest extends DeliveryStory {

    private static final String CANDIDATES = "Your interview at Acme";

    private static Map<String, Object> heldBack(Map<String, Object> rule) {
        return with(wanted(), "candidateInvitation", rule);
    }

    @Test
    void answersAreRecordedOncePerChange() {
        written("4711", wanted());
        answer(LENA, "accepted");
        await().until(() -> "accepted".equals(answerOf("lena")));

        answer(LENA, "declined");
        await().until(() -> "declined".equals(answerOf("lena")));

        read("4711").body("colleagues.find { it.person == 'hugo' }.answer", nullValue());
        assertThat(owner.query("""
                select details ->> 'answer' from audit_fact
                 where action = 'interviewAnswered' and person = 'lena' order by at""")).containsExactly("accepted", "declined");
        assertThat(attention("4711")).containsExactly("colleagueDeclined");
    }

    @Test
    void aCandidatesAnswerIsKnownAndNotWhoTheyAre() {
        written("4711", wanted());

        sandbox.events(MAX).answer(sandbox.events(RITA).uid(CANDIDATES), "accepted");

        await().until(() -> "accepted".equals(read("4711").extract().path("candidates[0].answer")));
        assertThat(owner.query("select row::text from audit_fact row where action = 'interviewAnswered'"))
                .isNotEmpty()
                .noneMatch(fact -> fact.contains("uster"));
    }

    @Test
    void aRoomThatDeclinesNeedsAttention() {
        sandbox.events(TURING).answering("decline");
        written("4711", wanted());

        await().until(() -> List.of("roomDeclined").equals(attention("4711")));
        assertThat(backEnd.request()
                        .get("/v1/interviews?attention=true")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("interviews.id"))
                .containsExactly("4711");

        change("4711", with(wanted(), "rooms", List.of())).statusCode(200);
        awaitState("4711", "written");
        await().until(() -> attention("4711") == null);
    }

    @Test
    void whoHadAcceptedAnswersAgainWhenItMoves() {
        written("4711", wanted());
        answer(LENA, "accepted");
        await().until(() -> "accepted".equals(answerOf("lena")));

        change("4711", at(wanted(), TEN.plusDays(1))).statusCode(200);

        awaitState("4711", "written");
        assertThat(answerOf("lena")).isNull();
    }

    @Test
    void anEventThatSomebodyMovedOrRemovedByHandNeedsAttention() {
        written("4711", wanted());
        String uid = sandbox.events(RITA).uid("Interview with Max");

        sandbox.events(RITA)
                .change(
                        uid,
                        Map.of(
                                "start",
                                TEN.plusHours(3).atZone(VIENNA).toInstant().toString(),
                                "end",
                                TEN.plusHours(4).atZone(VIENNA).toInstant().toString()));
        await().until(() -> List.of("eventMoved").equals(attention("4711")));

        sandbox.events(RITA).delete(uid);
        await().until(() -> List.of("eventGone").equals(attention("4711")));
        read("4711").body("state", equalTo("written"));
    }

    @Test
    void theCandidateIsInvitedOnceAllHaveAccepted() {
        written("4711", heldBack(Map.of("after", "allAccepted")));
        read("4711").body("invitation", equalTo("held"));
        assertThat(titles(RITA)).doesNotContain(CANDIDATES);

        answer(LENA, "accepted");
        await().until(() -> "accepted".equals(answerOf("lena")));
        assertThat(titles(RITA)).doesNotContain(CANDIDATES);

        answer(HUGO, "accepted");
        await().until(() -> titles(RITA).contains(CANDIDATES));
        awaitState("4711", "written");
        read("4711").body("invitation", equalTo("released"));
        assertThat(owner.query("select details ->> 'interview' from audit_fact where action = 'invitationReleased'"))
                .containsExactly("4711");
    }

    @Test
    void orOnceSoManyHaveAccepted() {
        written("4711", heldBack(Map.of("after", "accepted", "accepted", 1)));

        answer(HUGO, "accepted");

        await().until(() -> titles(RITA).contains(CANDIDATES));
    }

    @Test
    void orOnceTheyHaveHadTimeEnough() {
        written("4711", heldBack(Map.of("after", "allAccepted", "timeOut", "PT48H", "then", "invite")));

        letTimePass();

        await().until(() -> titles(RITA).contains(CANDIDATES));
        read("4711").body("invitation", equalTo("released"));
    }

    @Test
    void orNotAtAllAndSomebodyIsTold() {
        Map<String, Object> rule = Map.of("after", "allAccepted", "timeOut", "PT48H", "then", "withhold");
        written("4711", heldBack(rule));

        letTimePass();

        await().until(() -> List.of("invitationTimedOut").equals(attention("4711")));
        read("4711").body("invitation", equalTo("timedOut"));
        assertThat(titles(RITA)).doesNotContain(CANDIDATES);

        change("4711", wanted()).statusCode(200);
        await().until(() -> titles(RITA).contains(CANDIDATES));
    }

    @Test
    void timeGoesOnThoughNothingCanBeRead() {
        written("4711", heldBack(Map.of("after", "allAccepted", "timeOut", "PT48H", "then", "withhold")));
        sandbox.fault("events", Trouble.status(503));

        letTimePass();

        await().until(() -> attention("4711") != null && attention("4711").contains("invitationTimedOut"));
        await().until(() -> attention("4711").contains("unreadable"));
        sandbox.noFaults();
        await().until(() -> List.of("invitationTimedOut").equals(attention("4711")));
    }

    @Test
    void whoComesInTheCandidatesPlaceIsHeldBackToo() {
        written("4711", wanted());
        assertThat(titles(RITA)).contains(CANDIDATES);

        change(
                        "4711",
                        with(
                                heldBack(Map.of("after", "allAccepted")),
                                "candidates",
                                List.of(Map.of("name", "Eva Beispiel", "email", "eva@mail.example"))))
                .statusCode(200);

        awaitState("4711", "written");
        read("4711").body("invitation", equalTo("held"));
        assertThat(titles(RITA)).doesNotContain(CANDIDATES);
    }

    @Test
    void whoWasInvitedStaysInvitedWhateverTheRule() {
        written("4711", wanted());

        change("4711", with(heldBack(Map.of("after", "allAccepted")), "place", "Main Street 2"))
                .statusCode(200);

        awaitState("4711", "written");
        assertThat(titles(RITA)).contains(CANDIDATES);
    }

    @Test
    void anEventThatSomebodyMovedFarAwayIsNotGone() {
        written("4711", wanted());
        String uid = sandbox.events(RITA).uid("Interview with Max");
        Instant later = TEN.plusDays(20).atZone(VIENNA).toInstant();

        sandbox.events(RITA)
                .change(
                        uid,
                        Map.of(
                                "start",
                                later.toString(),
                                "end",
                                later.plusSeconds(3600).toString()));

        await().until(() -> attention("4711") != null);
        assertThat(attention("4711")).containsExactly("eventMoved");
    }

    private void answer(String mailbox, String status) {
        sandbox.events(mailbox).answer(sandbox.events(RITA).uid("Interview with Max"), status);
    }

    private String answerOf(String person) {
        return read("4711").extract().path("colleagues.find { it.person == '%s' }.answer".formatted(person));
    }

    private void letTimePass() {
        owner.execute("update interview_delivery set held_since = held_since - interval '2 days'");
    }
}
