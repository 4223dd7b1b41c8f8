package io.prescreen.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The files of one server: data, log, the superuser's password. They live for one run, so the server is told to trade
 * durability for speed: a crash of the machine loses the data, a crash of the server does not.
 */
final class Cluster {
    // every step of the start, at INFO; what went wrong is in the exception
    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test.db.postgres");

    static {
        LIBRARY_LOG.setLevel(Level.WARNING);
    }

    private final Path directory;
    private final Path binaries;
    private final Path log;
    private final String superuserPassword = UUID.randomUUID().toString();

    private Cluster(Path directory, Path binaries) {
        this.directory = directory;
        this.binaries = binaries;
        this.log = directory.resolve("server.log");
    }

    static Cluster create() {
        try {
            var home = privateDirectory();
            return new Cluster(Files.createTempDirectory(home, "run-"), home.resolve("binaries"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Per user and closed to others: the library leaves the directory of the binaries writable for everybody. */
    private static Path privateDirectory() throws IOException {
        var home =
                Path.of(System.getProperty("java.io.tmpdir"), "prescreen-sandbox-" + System.getProperty("user.name"));
        Files.createDirectories(home);
        return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    Path directory() {
        return directory;
    }

    EmbeddedPostgres start(int port) {
        try {
            return server(port).start();
        } catch (IOException | IllegalStateException failed) {
            throw new PostgresUnavailableException(output(), failed);
        }
    }

    private EmbeddedPostgres.Builder server(int port) throws IOException {
        var password = Files.writeString(directory.resolve("superuser"), superuserPassword);
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                // false keeps the data over a restart; the guard removes them
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                // options of initdb, for which the library has no other name
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", superuserPassword)
                // a socket in a shared directory would let every local user in without a password
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                // fsync is off already
                .setServerConfig("full_page_writes", "off");
    }

    private String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
