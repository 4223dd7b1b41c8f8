package io.prescreen.calendar.packaged;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.Control;
import io.prescreen.calendar.testing.Database;
import io.prescreen.calendar.testing.FrontEnd;
import io.prescreen.calendar.testing.Tokens;
import io.prescreen.calendar.testing.WrittenCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Instances die, one after another, at every point of the way of interviews into calendars: in the end each that was
 * accepted stands there once, as it was wanted last. More kills: see {@code docs/performance.md}.
 */
class InterviewsSurviveKillsIT {

    private static final Logger LOG = Logger.getLogger(InterviewsSurviveKillsIT.class);
    private static final int KILLS = Integer.getInteger("kills", KillPoint.values().length);
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("kills.minutes", 120));

    private static final Map<String, String> ORGANISERS = Map.of("rita", "office365", "ivan", "gsuite");

    /** The shortest lease that leaves time to write: so the death of an instance is soon over. */
    private static final Map<String, String> MORE = Map.of(
            "prescreen.interview.lease", "28S",
            "prescreen.cronofy.limit.per-second", "100000",
            "prescreen.cronofy.limit.per-minute", "1000000");

    private final Random chance = new Random();
    private final Map<KillPoint, Integer> kills = new EnumMap<>(KillPoint.class);
    private int booked;

    private Installation installation;
    private Control sandbox;
    private Bookings bookings;

    @Test
    @Timeout(2 * 60 * 60)
    void nothingIsLostOrDoubled() {
        try (Installation one = new Installation(MORE, 1);
                Bookings asked = new Bookings(chance);
                Victims victims = new Victims(one, KILLS)) {
            installation = one;
            bookings = asked;
            sandbox = new Control(one.sandbox().cronofy());
            prepare(victims.present());
            Instant end = Instant.now().plus(LONGEST);
            for (int kill = 0; kill < KILLS && Instant.now().isBefore(end); kill++) {
                kill(victims, KillPoint.values()[kill % KillPoint.values().length]);
                bookings.askAgain(api(victims.next()));
            }
            requireAllOnce(api(victims.present()));
        }
    }

    private void prepare(RunningService first) {
        sandbox.set("requestsPerSecond", 10_000);
        sandbox.set("requestsPerMinute", 1_000_000);
        FrontEnd front = new FrontEnd(api(first), new Browser(first.uri()));
        front.api().activate("ada");
        BackEnd backEnd = new BackEnd(front.api(), "acme");
        backEnd.confirm("acme.example").statusCode(200);
        ORGANISERS.forEach((person, provider) -> {
            backEnd.list(person, person + "@acme.example");
            front.link(person, provider, person + "@acme.example");
        });
    }

    private void kill(Victims victims, KillPoint point) {
        point.arrange(sandbox);
        bookings.ask(api(victims.present()), wishes());
        boolean reached = point.isReached(sandbox, bookings, chance);
        victims.kill();
        sandbox.noFaults();
        kills.merge(reached ? point : KillPoint.ANYWHERE, 1, Integer::sum);
        LOG.infof("killed: %s", kills);
    }

    private List<Booking> wishes() {
        List<Booking> wishes = new ArrayList<>(bookings.changes());
        for (String organiser : ORGANISERS.keySet()) {
            booked++;
            wishes.add(Booking.first("kill-" + booked, organiser, booked));
        }
        return wishes;
    }

    private void requireAllOnce(Api survivor) {
        Database owner =
                installation.databaseAs(installation.sandbox().postgres().owner());
        await().atMost(Duration.ofMinutes(15))
                .until(
                        () -> owner.query("select name from interview where state not in ('WRITTEN', 'CANCELLED')"),
                        List::isEmpty);
        bookings.settleWhatWasGivenUp(survivor);
        WrittenCalendars calendars = new WrittenCalendars(sandbox);
        List<Booking> latest = bookings.latest();
        Set<String> lost = calendars.lost(latest);
        List<String> excess = calendars.inExcess(latest);
        LOG.infof(
                "%d kills %s: %d interviews, %d cancelled of them, %d calls accepted, %d events written; lost %d,"
                        + " doubled %d",
                kills.values().stream().mapToInt(Integer::intValue).sum(),
                kills,
                latest.size(),
                latest.stream().filter(Booking::cancelled).count(),
                bookings.acceptances(),
                calendars.events().size(),
                lost.size(),
                excess.size());
        calendars.requireExactly(latest);
        bookings.requireStates(survivor);
    }

    private Api api(RunningService service) {
        return new Api(service.uri(), new Tokens(installation.sandbox().issuer()));
    }
}
