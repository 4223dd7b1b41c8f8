package io.prescreen.calendar.packaged;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.testing.Control;
import io.prescreen.calendar.testing.FrontEnd;
import io.prescreen.calendar.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No test: it measures the package, or the executable of a native build. See {@code docs/performance.md}. */
class StartBenchmark {

    private static final Logger LOG = Logger.getLogger(StartBenchmark.class);
    private static final int STARTS = Integer.getInteger("benchmark.starts", 9);
    private static final int CALLERS = Integer.getInteger("benchmark.callers", 8);
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("benchmark.idle", 30));
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 20));
    private static final String RITA = "rita@acme.example";
    private static final String CONNECTION = "/v1/me/connection";

    /** Known before it listens. */
    private final int port = freePort();

    private final Map<String, String> properties = new HashMap<>(Map.of(
            "quarkus.http.port", String.valueOf(port),
            // known as well: meters of both servers have the tag of the port, or neither
            "quarkus.management.port", String.valueOf(freePort()),
            // as operators run it: all compilers, and as much heap as the executable has
            "_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4 -Xmx256m",
            "prescreen.cronofy.limit.per-second", "100000",
            "prescreen.cronofy.limit.per-minute", "1000000"));

    @Test
    @Timeout(60 * 60)
    void startsAndAnswers() throws Exception {
        try (Installation installation = new Installation(Map.of(), 0)) {
            URI service = URI.create("http://127.0.0.1:" + port);
            Tokens tokens = new Tokens(installation.sandbox().issuer());
            Caller rita = new Caller(service, tokens.of("rita"));
            LOG.infof("size: %d MB", size() / 1_000_000);
            LOG.infof("exec to first answer: %d ms (median)", median(starts(installation, rita)));
            try (RunningService running = installation.startWith(properties)) {
                link(installation, service, tokens);
                answer(running, rita);
            }
        }
    }

    private long[] starts(Installation installation, Caller rita) {
        return LongStream.range(0, STARTS)
                .map(start -> {
                    long begun = System.nanoTime();
                    RunningService starting = installation.begin(properties);
                    rita.untilAnswered(rita.get(CONNECTION));
                    long took = System.nanoTime() - begun;
                    starting.close();
                    return TimeUnit.NANOSECONDS.toMillis(took);
                })
                .toArray();
    }

    private static void answer(RunningService running, Caller rita) throws Exception {
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        LOG.infof("resident, idle: %d MB", resident(running));
        HttpRequest connection = rita.get(CONNECTION);
        HttpRequest look = rita.post("/v1/free-busy", today());
        rita.ask(connection, 500);
        rita.ask(look, 500);
        LOG.infof("resident after 1,000 requests: %d MB", resident(running));
        for (HttpRequest request : List.of(connection, look)) {
            // the first time to warm up
            rita.answers(request, CALLERS, EACH);
            report(request, rita.answers(request, CALLERS, EACH));
        }
        LOG.infof("resident in the end: %d MB", resident(running));
    }

    private static void report(HttpRequest request, List<Long> nanos) {
        LOG.infof(
                "%s: %d a second; %.1f ms (p50), %.1f ms (p95), %.1f ms (p99)",
                request, nanos.size() / EACH.toSeconds(), part(nanos, 50), part(nanos, 95), part(nanos, 99));
    }

    private static double part(List<Long> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100) / 1e6;
    }

    private static long median(long[] values) {
        return LongStream.of(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void link(Installation installation, URI service, Tokens tokens) {
        Control sandbox = new Control(installation.sandbox().cronofy());
        sandbox.set("requestsPerSecond", 10_000);
        sandbox.set("requestsPerMinute", 1_000_000);
        FrontEnd front = new FrontEnd(new Api(service, tokens), new Browser(service));
        front.api().activate("ada");
        front.link("rita", "office365", RITA);
    }

    private static String today() {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return """
                {"mailboxes": ["%s"], "from": "%s", "to": "%s", "timeZone": "Europe/Vienna"}""".formatted(RITA, today, today.plus(1, ChronoUnit.DAYS));
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** As Linux counts it. */
    private static long resident(RunningService running) throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + running.pid() + "/status"))) {
            String kilobytes =
                    status.filter(line -> line.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1024;
        }
    }

    private static long size() throws IOException {
        try (Stream<Path> files = Files.walk(RunningService.PACKAGE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
