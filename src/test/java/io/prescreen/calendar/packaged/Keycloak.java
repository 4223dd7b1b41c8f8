package io.prescreen.calendar.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak in a process of its own, with the realm of {@code keycloak/prescreen-realm.json}. */
final class Keycloak implements AutoCloseable {

    /** Who may configure it, and with which password. */
    static final String ADMINISTRATOR = "admin";

    private static final String REALM = "/keycloak/prescreen-realm.json";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home = Path.of(System.getProperty("keycloak.home"));
    private final int port = freePort();
    private final int management = freePort();
    private final Path folder;
    private Process process;

    private Keycloak() throws IOException {
        folder = Files.createTempDirectory(home.getParent(), "keycloak-");
        Path imported = Files.createDirectories(home.resolve("data/import"));
        try (var realm = Keycloak.class.getResourceAsStream(REALM)) {
            Files.copy(realm, imported.resolve("prescreen-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** As new, and ready. */
    static Keycloak start() {
        try {
            Keycloak keycloak = new Keycloak();
            keycloak.run();
            return keycloak;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it was, and with all that it knew; unless it is running. */
    void run() {
        if (process == null || !process.isAlive()) {
            process = launched();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> processes().forEach(ProcessHandle::destroyForcibly)));
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .failFast("it ended", () -> assertThat(process.isAlive())
                            .as(() -> "see " + folder)
                            .isTrue())
                    .until(() -> given().get(issuer()).statusCode() == 200);
        }
    }

    private Process launched() {
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + management,
                        "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE".formatted(folder.resolve("database")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("keycloak.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR));
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It is away; what it knows is kept. */
    void stop() {
        List<ProcessHandle> running = processes().toList();
        running.forEach(ProcessHandle::destroy);
        running.forEach(each ->
                each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    /** The script and, beneath it, the JVM: the script is not always replaced by it. */
    private Stream<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    URI issuer() {
        return address().resolve("/realms/prescreen");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
