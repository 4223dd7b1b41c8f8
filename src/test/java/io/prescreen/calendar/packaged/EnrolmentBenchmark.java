package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.Control;
import io.prescreen.calendar.testing.Enterprise;
import io.prescreen.calendar.testing.FrontEnd;
import io.prescreen.calendar.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No test: it measures. See {@code docs/performance.md}. */
class EnrolmentBenchmark {

    private static final Logger LOG = Logger.getLogger(EnrolmentBenchmark.class);
    private static final String SERVICE_ACCOUNTS = "/v1/integration/enterprise-connect";
    private static final int PEOPLE = Integer.getInteger("benchmark.people", 5_000);
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("benchmark.minutes", 20));
    private static final int BULK = 500;

    @Test
    @Timeout(60 * 60)
    void aTenantEnrolsWhileAnotherLooks() {
        try (Installation installation = new Installation(Map.of("prescreen.delegation.interval", "1S"))) {
            Control sandbox = new Control(installation.sandbox().cronofy());
            FrontEnd front = frontEnd(installation);
            sandbox.callbacks().comeTo(installation.instances().get(0).uri());
            prepare(sandbox, front);
            measure(sandbox, front);
        }
    }

    private static void prepare(Control sandbox, FrontEnd front) {
        front.api().activate("gina");
        front.link("omar", "office365", "omar@globex.example");
        List<String> crowd = new Enterprise(sandbox.sandbox()).crowd("big.example", PEOPLE);
        BackEnd backEnd = new BackEnd(front.api(), "acme");
        backEnd.confirm("big.example").statusCode(200);
        for (int from = 0; from < PEOPLE; from += BULK) {
            backEnd.listAll(IntStream.range(from, Math.min(PEOPLE, from + BULK))
                            .mapToObj(i -> BackEnd.row("p" + i, crowd.get(i)))
                            .toList())
                    .statusCode(200);
        }
    }

    private static void measure(Control sandbox, FrontEnd front) {
        front.connectEnterprise("ada", "office365", "admin@big.example");
        String id = ada(front)
                .get(SERVICE_ACCOUNTS)
                .then()
                .statusCode(200)
                .extract()
                .path("serviceAccounts[0].id");
        ada(front)
                .body(Map.of("people", Map.of("scope", "everyone"), "resources", Map.of("scope", "none")))
                .put(SERVICE_ACCOUNTS + "/" + id + "/coverage")
                .then()
                .statusCode(200);
        Instant begun = Instant.now();
        List<Long> waits = new ArrayList<>();
        int[] linked = {0};
        await().pollInterval(Duration.ofSeconds(2))
                .atMost(LONGEST.plusMinutes(2))
                .until(() -> {
                    waits.add(look(front, waits.size() % 150));
                    linked[0] = ada(front)
                            .get(SERVICE_ACCOUNTS + "/" + id + "/coverage")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("progress.states.linked");
                    return linked[0] >= PEOPLE
                            || Duration.between(begun, Instant.now()).compareTo(LONGEST) > 0;
                });
        report(sandbox, linked[0], Duration.between(begun, Instant.now()), waits);
    }

    private static void report(Control sandbox, int linked, Duration took, List<Long> waits) {
        List<Long> sorted = waits.stream().sorted().toList();
        LOG.infof(
                "enrolled %d of %d in %d s: %.0f a minute, of 500 calls; others look in %d ms (p50), %d ms (p95), %d ms"
                        + " (longest) of %d looks",
                linked,
                PEOPLE,
                took.toSeconds(),
                linked * 60_000.0 / took.toMillis(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1),
                sorted.size());
        assertThat(sandbox.journal()).noneMatch(call -> Integer.valueOf(429).equals(call.get("status")));
    }

    /** Milliseconds for an answer about a day that nobody looked at before. */
    private static long look(FrontEnd front, int day) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(day, ChronoUnit.DAYS);
        long begun = System.nanoTime();
        front.freeBusy(
                        "omar",
                        Api.freeBusy(
                                from.toString(),
                                from.plus(1, ChronoUnit.DAYS).toString(),
                                "UTC",
                                "omar@globex.example"))
                .statusCode(200);
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static RequestSpecification ada(FrontEnd front) {
        return front.api().as("ada");
    }

    private static FrontEnd frontEnd(Installation installation) {
        var uri = installation.instances().get(1).uri();
        return new FrontEnd(new Api(uri, new Tokens(installation.sandbox().issuer())), new Browser(uri));
    }
}
