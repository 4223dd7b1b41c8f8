package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.Impatient;
import io.prescreen.calendar.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cronofy, PostgreSQL or a link is away while interviews are on their way: what was accepted stands in the end, once. */
@QuarkusTest
@TestProfile(Impatient.class)
class InterviewsInTroubleTest extends BookedStory {

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void cronofyIsAwayWhileTheyAreChangedAgainAndAgain(int status) {
        sandbox.fault("all", Trouble.status(status));
        List<Booking> first = firsts(6);
        ask(first);
        List<Booking> second = first.stream().map(Booking::reworded).toList();
        ask(second);
        // until calls are not even tried any more
        await().until(() -> {
            sandbox.forgetJournal();
            letTheRelayBegin();
            return sandbox.journal("writeEvent").isEmpty();
        });
        ask(List.of(
                second.get(0).movedByAnHour(),
                second.get(1).handedOver(),
                second.get(2).cancelledNow()));
        assertThat(calendars.events()).isEmpty();

        sandbox.noFaults();

        untilAllStands();
    }

    /** Every third call or so is refused, and nobody says for how long. */
    @Test
    void theLimitIsReachedAgainAndAgain() {
        List<Booking> first = firsts(12);
        storm();
        ask(first);
        storm();
        ask(first.stream().map(Booking::movedByAnHour).toList());
        storm();

        untilAllStands();
    }

    private void storm() {
        List.of("writeEvent", "deleteEvent", "events")
                .forEach(operation -> sandbox.fault(
                        operation, Trouble.status(429).retryAfter("1").times(5)));
    }

    @Test
    void postgresGoesAwayWhileTheyAreAcceptedAndWritten() {
        sandbox.fault("writeEvent", Trouble.late(Impatient.IN_TIME_MILLIS));
        List<Booking> first = firsts(6);
        ask(first);
        await().until(() -> !sandbox.journal("writeEvent").isEmpty());
        bookings.ask(api, first.stream().map(Booking::reworded).toList());
        sandbox.stopPostgres();
        bookings.untilAnswered();

        sandbox.startPostgres();

        await().until(() -> api.as("ada").get("/v1/integration").statusCode() == 200);
        sandbox.noFaults();
        bookings.askAgain(api);
        // whoever held one when it went away does not come back for it
        owner.execute("update interview_delivery set claimed_until = now() where claimed_until > now()");
        untilAllStands();
    }

    @Test
    void aLinkIsLostBetweenAcceptingAndWriting() {
        sandbox.fault("writeEvent", Trouble.status(503));
        List<Booking> first = firsts(4);
        ask(first);
        sandbox.withdrawAuthorization(mailbox("rita"));
        sandbox.expireAccessTokens();
        sandbox.noFaults();

        await().until(() -> {
            letTheRelayBegin();
            return Bookings.state(api, "interview-0").equals("failed");
        });
        link("rita", "office365", mailbox("rita"));

        untilAllStands();
    }

    /** Cronofy knows only that the calendar service does not let it in any more. */
    @Test
    void aCalendarIsDisconnectedWhileSomeOfItIsWritten() {
        sandbox.fault("writeEvent", Trouble.late(Impatient.IN_TIME_MILLIS));
        List<Booking> first = firsts(2);
        bookings.ask(api, first);
        await().until(() -> sandbox.journal("writeEvent").size() >= 2);
        sandbox.disconnect(mailbox("rita"));
        bookings.untilAnswered();
        await().until(() -> {
            letTheRelayBegin();
            return Bookings.state(api, "interview-0").equals("failed");
        });

        sandbox.relink(mailbox("rita"));

        untilAllStands();
    }
}
