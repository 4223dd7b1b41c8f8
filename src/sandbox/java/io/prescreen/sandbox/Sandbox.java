package io.prescreen.sandbox;

import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.cronofy.CronofySandbox;
import io.prescreen.sandbox.identity.IdentityProvider;
import io.prescreen.sandbox.postgres.Postgres;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything around the service, running on this machine until it is closed. */
public final class Sandbox implements AutoCloseable {
    // where nobody puts a calendar: tests see those of the company only
    private static final Path NO_DROP_IN = Path.of("target", "no-calendars");

    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Company company = Company.demo();
    private final Postgres postgres;
    private final IdentityProvider identityProvider;
    private final CronofySandbox cronofy;

    private Sandbox(Ports ports, Path dropIn) {
        try {
            postgres = Postgres.onPort(ports.postgres());
            ends.push(postgres::close);
            identityProvider = IdentityProvider.onPort(ports.identityProvider(), company);
            ends.push(identityProvider::close);
            cronofy = cronofy(ports.cronofy(), dropIn);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Returns when all parts answer. */
    public static Sandbox start(Ports ports) {
        return start(ports, NO_DROP_IN);
    }

    /** @param dropIn calendars of one's own, {@code <mailbox>/<calendar name>.ics}; need not exist */
    static Sandbox start(Ports ports, Path dropIn) {
        return new Sandbox(ports, dropIn);
    }

    private CronofySandbox cronofy(int port, Path dropIn) {
        var vertx = Vertx.vertx();
        ends.push(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
        return CronofySandbox.start(vertx, port, company, dropIn, neighbours(), new PostgresControl(postgres));
    }

    private Map<String, URI> neighbours() {
        var neighbours = new LinkedHashMap<String, URI>();
        neighbours.put("Identity provider", issuer());
        neighbours.put("PostgreSQL", URI.create(postgres.jdbcUrl().replace("jdbc:", "")));
        return neighbours;
    }

    public Company company() {
        return company;
    }

    /** Cronofy's API and pages, the control API and the start page. */
    public URI cronofy() {
        return cronofy.url();
    }

    /** The identity provider's issuer: {@code http://localhost:<port>/prescreen}. */
    public URI issuer() {
        return identityProvider.issuer();
    }

    public Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
