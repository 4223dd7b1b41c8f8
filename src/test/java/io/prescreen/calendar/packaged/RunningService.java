package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The package in a process of its own, as an operator runs it: told everything by its environment. It is the folder of a JVM
 * build, or the executable of a native one.
 */
final class RunningService implements AutoCloseable {

    static final Path PACKAGE = Path.of(System.getProperty("packaged.service"));

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ADDRESSES =
            Pattern.compile("Listening on: (\\S+)\\. Management interface listening on (\\S+)\\.");
    private static final Map<String, String> ON_FREE_PORTS = Map.of(
            "quarkus.http.host", "127.0.0.1",
            "quarkus.http.port", "0",
            "quarkus.management.host", "127.0.0.1",
            "quarkus.management.port", "0");

    private final Process process;
    private final Path output;

    private RunningService(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Returns at once: several may start side by side. */
    static RunningService start(Map<String, String> properties, String... arguments) {
        try {
            Path output = Files.createTempFile(PACKAGE.getParent(), "service-", ".log");
            var builder = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|PRESCREEN)_.*"));
            ON_FREE_PORTS.forEach((name, value) -> builder.environment().put(variable(name), value));
            properties.forEach((name, value) -> builder.environment().put(variable(name), value));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new RunningService(process, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It may wait for what it needs. */
    RunningService whenListening() {
        await().atMost(PATIENCE)
                .failFast(
                        "it ended",
                        () -> assertThat(process.isAlive()).as(output()).isTrue())
                .until(() -> ADDRESSES.matcher(output()).find());
        return this;
    }

    RunningService whenReady() {
        whenListening();
        await().atMost(PATIENCE)
                .until(() -> RestAssured.get(management() + "/q/health/ready").statusCode() == 200);
        return this;
    }

    URI uri() {
        return URI.create(addresses().group(1));
    }

    URI management() {
        return URI.create(addresses().group(2));
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it ends by itself. */
    int exitCode() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** SIGTERM, as from Kubernetes; returns at once. */
    void terminate() {
        process.destroy();
    }

    /** The machine is gone: nothing can be tidied up. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private Matcher addresses() {
        Matcher addresses = ADDRESSES.matcher(output());
        if (!addresses.find()) {
            throw new IllegalStateException("not started: " + output());
        }
        return addresses;
    }

    private static List<String> command(String... arguments) {
        String options = System.getProperty("packaged.options");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = PACKAGE.resolve("quarkus-run.jar").toString();
        List<String> command =
                Files.isDirectory(PACKAGE) ? List.of(java, options, "-jar", jar) : List.of(PACKAGE.toString(), options);
        return Stream.concat(command.stream(), Stream.of(arguments)).toList();
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
