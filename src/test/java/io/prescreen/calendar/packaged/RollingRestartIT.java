package io.prescreen.calendar.packaged;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.Control;
import io.prescreen.calendar.testing.FrontEnd;
import io.prescreen.calendar.testing.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Replicas are replaced one after another, as Kubernetes does it, while people work: nobody notices, and nothing that was
 * accepted is lost or done twice. Three instances and a database at a time want two cores for themselves: it is run
 * when it is asked for, see {@code docs/performance.md}.
 */
@EnabledIfSystemProperty(named = "restarts", matches = "\\d+")
class RollingRestartIT {

    private static final Logger LOG = Logger.getLogger(RollingRestartIT.class);
    private static final int ROUNDS = Integer.getInteger("restarts", 1);

    private static final Map<String, String> MORE = Map.of(
            // as in production
            "quarkus.shutdown.delay", "5S",
            "prescreen.delegation.interval", "1S",
            "prescreen.enterprise.coverage-interval", "1S",
            "prescreen.cronofy.limit.per-second", "100000",
            "prescreen.cronofy.limit.per-minute", "1000000");

    @Test
    @Timeout(60 * 60)
    void nobodyNotices() throws InterruptedException {
        try (Installation installation = new Installation(MORE);
                Balancer balancer = new Balancer();
                Replicas replicas = new Replicas(installation, balancer);
                Bookings bookings = new Bookings(new Random())) {
            Workday day = new Workday(slow(installation), front(installation, balancer.uri()), bookings);
            day.prepare();

            try (Traffic traffic = new Traffic()) {
                day.begin(traffic);
                for (int round = 0; round < ROUNDS; round++) {
                    replicas.replaceEach();
                }
                replicas.requireGone();
                traffic.stop();
                LOG.infof("%d replaced; answered: %s", replicas.gone(), traffic.answered());
            }

            day.requireAll();
        }
    }

    /** Cronofy takes its time, so that something is under way whenever a replica ends. */
    private static Control slow(Installation installation) {
        Control sandbox = new Control(installation.sandbox().cronofy());
        sandbox.set("requestsPerSecond", 10_000);
        sandbox.set("requestsPerMinute", 1_000_000);
        List.of("writeEvent", "freeBusy", "exchange")
                .forEach(operation -> sandbox.fault(operation, PackagedTest.late(Duration.ofMillis(200))));
        return sandbox;
    }

    private static FrontEnd front(Installation installation, URI service) {
        Tokens tokens = new Tokens(installation.sandbox().issuer());
        new Control(installation.sandbox().cronofy()).callbacks().comeTo(service);
        return new FrontEnd(new Api(service, tokens).keepingConnections(), new Browser(service));
    }
}
