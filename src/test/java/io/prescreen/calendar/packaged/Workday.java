package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Booking;
import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.Control;
import io.prescreen.calendar.testing.Enterprise;
import io.prescreen.calendar.testing.FrontEnd;
import io.prescreen.calendar.testing.WrittenCalendars;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What people and back ends of two companies do with the service all day, and what has to come of it. */
final class Workday {

    private static final String DOMAIN = "big.example";
    private static final String RITA = "rita@acme.example";
    private static final String ACCOUNTS = "/v1/integration/enterprise-connect";
    private static final int AT_ONCE = 3;

    private final Control sandbox;
    private final FrontEnd front;
    private final BackEnd backEnd;
    private final Bookings bookings;
    private final List<String> newcomers;
    private final AtomicInteger days = new AtomicInteger();
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private String account;

    Workday(Control sandbox, FrontEnd front, Bookings bookings) {
        this.sandbox = sandbox;
        this.front = front;
        this.backEnd = new BackEnd(front.api(), "acme");
        this.bookings = bookings;
        this.newcomers = new Enterprise(sandbox.sandbox()).crowd(DOMAIN, 5_000);
    }

    void prepare() {
        front.api().activate("ada");
        List.of("acme.example", DOMAIN)
                .forEach(domain -> backEnd.confirm(domain).statusCode(200));
        List.of("rita", "ivan").forEach(person -> backEnd.list(person, person + "@acme.example"));
        front.link("rita", "office365", RITA);
        front.link("ivan", "gsuite", "ivan@acme.example");
        front.connectEnterprise("ada", "office365", "admin@" + DOMAIN);
        account = ada().get(ACCOUNTS).path("serviceAccounts[0].id");
        ada().body(Map.of("people", Map.of("scope", "everyone"), "resources", Map.of("scope", "none")))
                .put(ACCOUNTS + "/" + account + "/coverage")
                .then()
                .statusCode(200);
    }

    void begin(Traffic traffic) {
        traffic.every(Duration.ofMillis(200), "connection", () -> front.connection("rita")
                .body("connected", equalTo(true)));
        traffic.every(Duration.ofMillis(200), "look", this::look);
        traffic.every(Duration.ofMillis(500), "slots", this::slots);
        traffic.every(Duration.ofSeconds(1), "interviews", this::book);
        traffic.every(Duration.ofMillis(500), "link", this::linkAndUnlink);
        traffic.every(Duration.ofSeconds(1), "newcomers", this::arrive);
    }

    /** Waits for the end of everything that was begun. */
    void requireAll() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> bookings.requireStates(front.api()));
        new WrittenCalendars(sandbox).requireExactly(bookings.latest());
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> ada().get(ACCOUNTS + "/" + account + "/coverage")
                .then()
                .body("progress.states.linked", equalTo(arrived.get())));
        // none had to be sent again
        assertThat(sandbox.callbacks().all()).isNotEmpty().allSatisfy(callback -> {
            assertThat(callback.get("phase")).isEqualTo("delivered");
            assertThat((List<?>) callback.get("attempts")).hasSize(1);
        });
    }

    private void look() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(days.getAndIncrement() % 150, ChronoUnit.DAYS);
        String to = from.plus(1, ChronoUnit.DAYS).toString();
        front.freeBusy("rita", Api.freeBusy(from.toString(), to, "UTC", RITA))
                .statusCode(200)
                .body("mailboxes[0].status", equalTo("known"));
    }

    private void slots() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(8, ChronoUnit.DAYS);
        Map<String, Object> panel = Map.of("name", "panel", "members", List.of(Map.of("person", "rita")));
        Map<String, Object> question = Map.of(
                "duration",
                "PT1H",
                "from",
                from.toString(),
                "to",
                from.plus(3, ChronoUnit.DAYS).toString(),
                "groups",
                List.of(panel),
                "timeZone",
                "Europe/Vienna",
                "limit",
                1);
        front.api().as("rita").body(question).post("/v1/slots").then().statusCode(200);
    }

    /** A new interview, and changes of some that stand. */
    private void book() {
        List<Booking> wishes = new ArrayList<>(bookings.changes());
        int number = booked.incrementAndGet();
        wishes.add(Booking.first("day-" + number, number % 2 == 0 ? "rita" : "ivan", number));
        bookings.ask(front.api(), wishes);
        bookings.untilAnswered();
        assertThat(bookings.unanswered()).isEmpty();
    }

    private void linkAndUnlink() {
        front.link("yuki", "exchange", "yuki@acme.example");
        front.unlink("yuki").statusCode(204);
    }

    /** Cronofy is asked for their mailboxes, and calls back. */
    private void arrive() {
        int from = arrived.get();
        backEnd.listAll(IntStream.range(from, from + AT_ONCE)
                        .mapToObj(i -> BackEnd.row("p" + i, newcomers.get(i)))
                        .toList())
                .statusCode(200);
        arrived.set(from + AT_ONCE);
    }

    private RequestSpecification ada() {
        return front.api().as("ada");
    }
}
