package io.prescreen.sandbox.cronofy;

import io.prescreen.sandbox.cronofy.callback.Callbacks;
import io.prescreen.sandbox.cronofy.control.ControlApi;
import io.prescreen.sandbox.cronofy.http.Faults;
import io.prescreen.sandbox.cronofy.http.Journal;
import io.prescreen.sandbox.cronofy.http.Misbehaviour;
import io.prescreen.sandbox.cronofy.http.Wire;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.writing.Writes;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** The server as one verticle: a single event loop answers all calls one after another, so the state needs no locks. */
final class CronofyServer extends AbstractVerticle {

    // a query may name many calendars
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final long LONGEST_BODY = 4 * 1024 * 1024;

    private final int port;
    private final CronofyState state;
    private final Map<String, URI> neighbours;
    private final Consumer<Router> moreControl;

    CronofyServer(int port, CronofyState state, Map<String, URI> neighbours, Consumer<Router> moreControl) {
        this.port = port;
        this.state = state;
        this.neighbours = neighbours;
        this.moreControl = moreControl;
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer(options())
                .requestHandler(router())
                .listen(port, "127.0.0.1")
                .onSuccess(server -> state.listeningAt(URI.create("http://localhost:" + server.actualPort())))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    URI url() {
        return state.address();
    }

    /** Bodies are taken as they are: the C# SDK announces a compression that it does not use. */
    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(LONGEST_HEAD)
                .setMaxHeaderSize(LONGEST_HEAD)
                .setDecompressionSupported(false)
                .setCompressionSupported(true)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true);
    }

    private Router router() {
        Journal journal = new Journal(Clock.systemUTC());
        Faults faults = new Faults();
        Misbehaviour misbehaviour = new Misbehaviour(vertx);
        Callbacks callbacks = new Callbacks(state, vertx);
        Writes writes = new Writes(state, vertx);
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY));
        Routes routes = new Routes(router, new Wire(journal, faults, misbehaviour));
        routes.cronofy(state, callbacks, writes);
        routes.sandbox(
                state, neighbours, new ControlApi(state, callbacks, writes, journal, faults, misbehaviour).routes());
        moreControl.accept(router);
        return router;
    }
}
