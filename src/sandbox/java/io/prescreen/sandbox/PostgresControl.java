package io.prescreen.sandbox;

import io.prescreen.sandbox.postgres.Postgres;
import io.vertx.ext.web.Router;
import java.util.function.Consumer;

/**
 * {@code POST /sandbox/postgres/stop} and {@code …/start}: an outage of the database. Both answer when it is so, both
 * may be repeated.
 */
record PostgresControl(Postgres postgres) implements Consumer<Router> {

    /** Off the event loop: Cronofy goes on answering meanwhile. */
    @Override
    public void accept(Router router) {
        on(router, "/sandbox/postgres/stop", postgres::stop);
        on(router, "/sandbox/postgres/start", postgres::start);
    }

    private static void on(Router router, String path, Runnable action) {
        router.post(path).blockingHandler(call -> {
            action.run();
            call.response().setStatusCode(204).end();
        });
    }
}
