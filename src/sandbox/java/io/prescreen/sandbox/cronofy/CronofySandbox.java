package io.prescreen.sandbox.cronofy;

import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A running simulator of Cronofy. API host, app host, control API and start page are one address, on the loopback
 * interface only: whoever reaches it may do everything.
 */
public final class CronofySandbox implements AutoCloseable {

    private final Vertx vertx;
    private final CronofyServer server;
    private final String deployment;

    private CronofySandbox(Vertx vertx, CronofyServer server) {
        this.vertx = vertx;
        this.server = server;
        this.deployment = vertx.deployVerticle(server)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /**
     * Returns when calls are answered.
     *
     * @param port 0 for a free one
     * @param company the mailboxes at the start and after each reset
     * @param dropIn {@code <mailbox>/<calendar name>.ics} in this folder are calendars too; it need not exist
     * @param neighbours what else runs here, for the start page: label to address, in the order shown
     */
    public static CronofySandbox start(
            Vertx vertx, int port, Company company, Path dropIn, Map<String, URI> neighbours) {
        return start(vertx, port, company, dropIn, neighbours, router -> {});
    }

    /** @param moreControl adds the neighbours' routes to the control API, so that it is one for all */
    public static CronofySandbox start(
            Vertx vertx,
            int port,
            Company company,
            Path dropIn,
            Map<String, URI> neighbours,
            Consumer<Router> moreControl) {
        CronofyState state = new CronofyState(company, dropIn, Clock.systemUTC(), System::nanoTime);
        return new CronofySandbox(vertx, new CronofyServer(port, state, neighbours, moreControl));
    }

    /** The root of everything, without a trailing slash. */
    public URI url() {
        return server.url();
    }

    /** Closes the port and all connections, those of hanging calls too. */
    @Override
    public void close() {
        vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
    }
}
