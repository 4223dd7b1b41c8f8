package io.prescreen.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A PostgreSQL server on loopback with the database {@code calendar}, gone with the process that started it.
 *
 * <p>It can be stopped and started again on the same port with the same data, to see how the service takes an outage.
 */
public final class Postgres implements AutoCloseable {
    private static final String DATABASE = "calendar";
    private static final Role OWNER = new Role("app_owner", "app_owner");
    private static final Role SERVICE = new Role("app_user", "app_user");

    private final Cluster cluster;
    private final Guard guard;
    private final int port;
    private EmbeddedPostgres server;

    private Postgres(Cluster cluster, Guard guard, EmbeddedPostgres server) {
        this.cluster = cluster;
        this.guard = guard;
        this.server = server;
        this.port = server.getPort();
    }

    /**
     * A running server with an empty database; port 0 takes any free one.
     *
     * @throws PostgresUnavailableException when it does not start
     */
    public static Postgres onPort(int port) {
        var cluster = Cluster.create();
        // before the server, so that there is no moment in which it could be left behind
        var guard = Guard.over(cluster.directory());
        try {
            var server = cluster.start(port);
            new CalendarDatabase(DATABASE, OWNER, SERVICE).createIn(server);
            return new Postgres(cluster, guard, server);
        } catch (RuntimeException failed) {
            guard.close();
            throw failed;
        }
    }

    public String host() {
        return "localhost";
    }

    public int port() {
        return port;
    }

    public String database() {
        return DATABASE;
    }

    /** Owns the database and the schema {@code public}; migrations run with it. */
    public Role owner() {
        return OWNER;
    }

    /** What the service logs in with: may connect and use the schema, owns nothing, is bound by row-level security. */
    public Role service() {
        return SERVICE;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port, DATABASE);
    }

    /** Ends all connections and the server; without effect when it is stopped. */
    public synchronized void stop() {
        if (running()) {
            end(server);
            server = null;
        }
    }

    /** Starts the server on the same port with the same data; without effect when it runs. */
    public synchronized void start() {
        if (!running()) {
            server = cluster.start(port);
        }
    }

    public synchronized boolean running() {
        return server != null;
    }

    @Override
    public synchronized void close() {
        stop();
        guard.close();
    }

    private static void end(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
