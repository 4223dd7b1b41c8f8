package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Ics;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An interview goes into calendars, and follows whatever becomes of it. */
@QuarkusTest
class WrittenInterviewTest extends DeliveryStory {

    @Test
    void standsOnceInEveryCalendarThatItConcerns() {
        put("4711", wanted()).statusCode(201).body("state", equalTo("pending"));

        awaitState("4711", "written");
        assertThat(titles(RITA)).containsExactly("Interview", "Interview with Max", "Your interview at Acme");
        assertThat(titles(LENA)).containsExactly("Interview with Max");
        assertThat(titles(HUGO)).containsExactly("Interview with Max");
        assertThat(titles(TURING)).containsExactly("Interview");
    }

    @Test
    void isChangedWhereItStands() {
        written("4711", wanted());
        List<Map<String, Object>> before = sandbox.writtenEvents();

        change("4711", with(wanted(), "words", words("Second interview"))).statusCode(200);

        awaitState("4711", "written");
        assertThat(titles(LENA)).containsExactly("Second interview");
        assertThat(sandbox.writtenEvents())
                .extracting(event -> event.get("eventId"))
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(event -> event.get("eventId")).toList());
    }

    @Test
    void movesInTimeForEverybody() {
        written("4711", wanted());
        Object before = starts(LENA).get(0);

        change("4711", at(wanted(), TEN.plusDays(1))).statusCode(200);

        awaitState("4711", "written");
        assertThat(starts(LENA)).hasSize(1).doesNotContain(before);
        assertThat(starts(TURING)).isEqualTo(starts(LENA));
    }

    @Test
    void whoIsNotAskedAnyMoreIsTakenOut() {
        written("4711", wanted());

        change("4711", with(with(wanted(), "colleagues", List.of(Map.of("person", "lena"))), "rooms", List.of()))
                .statusCode(200);

        awaitState("4711", "written");
        assertThat(titles(LENA)).hasSize(1);
        assertThat(titles(HUGO)).isEmpty();
        assertThat(titles(TURING)).isEmpty();
    }

    @Test
    void movesToAnotherOrganiserWithoutADouble() {
        link("yuki", "exchange", "yuki@acme.example");
        written("4711", wanted());

        change("4711", with(wanted(), "organiser", Map.of("person", "yuki"))).statusCode(200);

        awaitState("4711", "written");
        assertThat(titles(RITA)).isEmpty();
        assertThat(titles("yuki@acme.example")).hasSize(3);
        assertThat(titles(LENA)).containsExactly("Interview with Max");
        assertThat(writesAfterTheFirstDeletionFrom(RITA)).isEmpty();
    }

    @Test
    void movesToTheCalendarThatTheOrganiserPrefersByThen() {
        sandbox.calendar(RITA, "Interviews", Ics.calendar());
        letHealthAge();
        connection("rita");
        written("4711", wanted());
        assertThat(calendarsOfRita()).containsOnly("Calendar");
        prefer(calendarCalled("Interviews"));

        change("4711", with(wanted(), "place", "Main Street 2")).statusCode(200);

        awaitState("4711", "written");
        assertThat(calendarsOfRita()).hasSize(3).containsOnly("Interviews");
        assertThat(titles(LENA)).hasSize(1);
    }

    @Test
    void isGoneEverywhereOnceItIsCancelled() {
        written("4711", wanted());

        cancel("4711").statusCode(202).body("cancelling", equalTo(true));

        awaitState("4711", "cancelled");
        assertThat(sandbox.writtenEvents()).isEmpty();
        assertThat(titles(LENA)).isEmpty();
        assertThat(owner.query("select count(*) from interview_event")).containsExactly("0");
    }

    @Test
    void theLatestStandsWhenItIsChangedWhileItIsBeingWritten() {
        sandbox.events(RITA).holdWrites(0);
        put("4711", wanted()).statusCode(201);
        await().until(() -> sandbox.events(RITA).heldWrites() > 0);

        change("4711", with(wanted(), "words", words("The latest"))).statusCode(200);
        sandbox.events(RITA).releaseWrites();
        sandbox.events(RITA).acceptWrites();

        awaitState("4711", "written");
        assertThat(titles(LENA)).containsExactly("The latest");
    }

    @Test
    void whatTheProviderLosesIsSentAgain() {
        sandbox.events(RITA).loseWrites(2);

        put("4711", wanted()).statusCode(201);

        awaitState("4711", "written");
        assertThat(titles(RITA)).hasSize(3);
        assertThat(sandbox.journal("writeEvent")).hasSizeGreaterThan(3);
    }

    @Test
    void standsOnceThoughTwoHoldIt() {
        sandbox.fault("writeEvent", Trouble.late(2_000).times(1));
        put("4711", wanted()).statusCode(201);
        await().until(() -> !sandbox.journal("writeEvent").isEmpty());

        // a replica that stalls for longer than its lease goes on when another one has taken over
        owner.execute("update interview_delivery set claimed_until = now() - interval '1 second'");

        awaitState("4711", "written");
        assertThat(titles(RITA)).hasSize(3);
        assertThat(titles(LENA)).hasSize(1);
        assertThat(owner.query("select count(*) from interview_event")).containsExactly("3");
        assertThat(owner.query("select count(*) from audit_fact where action = 'interviewWritten'"))
                .containsExactly("1");
    }

    private List<Map<String, Object>> writesAfterTheFirstDeletionFrom(String mailbox) {
        List<Map<String, Object>> history = sandbox.writeHistory();
        return history.stream()
                .dropWhile(write -> !isDeletion(write))
                .filter(write -> mailbox.equals(write.get("mailbox")) && !isDeletion(write))
                .toList();
    }

    private static boolean isDeletion(Map<String, Object> write) {
        return "delete".equals(write.get("operation"));
    }

    private List<Object> calendarsOfRita() {
        return sandbox.events(RITA).all().stream()
                .map(event -> event.get("calendar"))
                .toList();
    }

    private String calendarCalled(String name) {
        return api.as("rita")
                .get("/v1/me/calendars")
                .then()
                .statusCode(200)
                .extract()
                .path("calendars.find { it.name == '%s' }.id".formatted(name));
    }

    private void prefer(String calendar) {
        api.as("rita")
                .body(Map.of("shareWithColleagues", false, "writeCalendar", calendar))
                .put("/v1/me/connection/preferences")
                .then()
                .statusCode(200);
    }
}
