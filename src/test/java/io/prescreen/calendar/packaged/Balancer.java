package io.prescreen.calendar.packaged;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Between callers and replicas as a Kubernetes service is: asks for readiness every second, and gives each new connection
 * to a replica that is ready as far as is known, where it stays until one side closes it. Its nodes hear late of a replica
 * that is not ready any more.
 */
final class Balancer implements AutoCloseable {

    private static final long EVERY_MILLIS = Duration.ofSeconds(1).toMillis();
    private static final long LATE_MILLIS = Duration.ofSeconds(2).toMillis();
    private static final String LOCALHOST = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient probe = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
    private final NetClient client = vertx.createNetClient();
    private final NetServer server;
    private final Collection<RunningService> replicas = new CopyOnWriteArrayList<>();
    private final List<URI> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong connections = new AtomicLong();

    Balancer() {
        server = vertx.createNetServer()
                .connectHandler(this::connect)
                .listen(0, LOCALHOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        vertx.setPeriodic(EVERY_MILLIS, ignored -> replicas.forEach(this::probe));
    }

    URI uri() {
        return URI.create("http://%s:%d".formatted(LOCALHOST, server.actualPort()));
    }

    /** One that is ready. */
    void add(RunningService replica) {
        replicas.add(replica);
        ready.add(replica.uri());
    }

    /** How many were made. */
    long connections() {
        return connections.get();
    }

    private void probe(RunningService replica) {
        URI management = replica.management();
        probe.request(HttpMethod.GET, management.getPort(), LOCALHOST, "/q/health/ready")
                .compose(request -> request.send().map(answer -> answer.statusCode() == 200))
                .otherwise(false)
                .onSuccess(is -> {
                    if (!is && replicas.remove(replica)) {
                        vertx.setTimer(LATE_MILLIS, ignored -> ready.remove(replica.uri()));
                    }
                });
    }

    private void connect(NetSocket caller) {
        caller.pause();
        connections.incrementAndGet();
        URI replica = ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
        client.connect(replica.getPort(), LOCALHOST)
                .onFailure(refused -> caller.close())
                .onSuccess(service -> {
                    caller.closeHandler(ignored -> service.close());
                    service.closeHandler(ignored -> caller.close());
                    service.<Buffer>handler(caller::write);
                    caller.handler(service::write).resume();
                });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
