package io.prescreen.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;

/**
 * The files of one server: data, log, the superuser's password. They live for one run, so the server is told to trade
 * durability for speed: a crash of the machine loses the data, a crash of the server does not.
 */
final class Cluster {
    private final Path directory;
    private final Path binaries;
    private final String superuserPassword = UUID.randomUUID().toString();

    private Cluster(Path directory, Path binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    static Cluster create() throws IOException {
        var home = privateDirectory();
        return new Cluster(Files.createTempDirectory(home, "run-"), home.resolve("binaries"));
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

    EmbeddedPostgres start(int port) throws IOException {
        var log = directory.resolve("server.log");
        var password = Files.writeString(directory.resolve("superuser"), superuserPassword);
        try {
            return configured(port, log, password).start();
        } catch (IOException | IllegalStateException failed) {
            throw new PostgresUnavailableException(log, failed);
        }
    }

    private EmbeddedPostgres.Builder configured(int port, Path log, Path password) {
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                // false keeps the data over a restart; the guard removes them
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
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
}
