package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.WrittenCalendars;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two instances write interviews side by side: each event once, whoever accepted it. */
class TwoRelaysIT extends PackagedTest {

    private static final int MANY = 60;

    @Test
    void everyEventIsWrittenOnce() {
        BackEnd backEnd = new BackEnd(one.api(), "acme");
        backEnd.confirm("acme.example").statusCode(200);
        backEnd.list("rita", RITA);
        List<Booking> wishes = IntStream.range(0, MANY)
                .mapToObj(i -> Booking.first("interview-" + i, "rita", i))
                .toList();
        try (Bookings bookings = new Bookings(new Random())) {
            bookings.ask(one.api(), wishes.subList(0, MANY / 2));
            bookings.ask(other.api(), wishes.subList(MANY / 2, MANY));
            bookings.untilAnswered();

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> owner.query("select name from interview where state <> 'WRITTEN'"), List::isEmpty);

            WrittenCalendars calendars = new WrittenCalendars(sandbox);
            calendars.requireExactly(wishes);
            assertThat(sandbox.writeHistory()).hasSize(calendars.events().size());
            bookings.requireStates(other.api());
        }
    }
}
