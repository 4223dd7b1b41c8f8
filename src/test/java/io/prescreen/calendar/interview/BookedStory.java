package io.prescreen.calendar.interview;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.StoryTest;
import io.prescreen.calendar.testing.WrittenCalendars;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Rita and Ivan organise interviews, and something goes wrong on the way into their calendars. */
abstract class BookedStory extends StoryTest {

    static final Map<String, String> ORGANISERS = Map.of("rita", "office365", "ivan", "gsuite");

    final Bookings bookings = new Bookings(new Random());
    WrittenCalendars calendars;

    @BeforeEach
    void theyHaveCalendars() {
        calendars = new WrittenCalendars(sandbox);
        // what happens at the limits says so itself
        sandbox.set("requestsPerSecond", 10_000);
        sandbox.set("requestsPerMinute", 100_000);
        api.activate("ada");
        backEnd.confirm("acme.example").statusCode(200);
        ORGANISERS.forEach((person, provider) -> {
            backEnd.list(person, mailbox(person));
            link(person, provider, mailbox(person));
        });
        sandbox.forgetJournal();
    }

    @AfterEach
    void theTroubleIsOver() {
        sandbox.noFaults();
        bookings.close();
    }

    static String mailbox(String person) {
        return person + "@acme.example";
    }

    /** By turns of Rita and Ivan. */
    static List<Booking> firsts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Booking.first("interview-" + i, i % 2 == 0 ? "rita" : "ivan", i))
                .toList();
    }

    void ask(List<Booking> wishes) {
        bookings.ask(api, wishes);
        bookings.untilAnswered();
    }

    /** Nobody waits for minutes. */
    void letTheRelayBegin() {
        owner.execute("update interview_delivery set due_at = now() where due_at > now()");
    }

    void untilAllIsWritten() {
        await().until(() -> {
            letTheRelayBegin();
            return owner.query("select name from interview where state not in ('WRITTEN', 'CANCELLED')")
                    .isEmpty();
        });
    }

    void untilAllStands() {
        untilAllIsWritten();
        calendars.requireExactly(bookings.latest());
        bookings.requireStates(api);
    }
}
