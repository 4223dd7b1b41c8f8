package io.prescreen.sandbox.cronofy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The part of an application that Cronofy calls back: keeps what comes, and answers as it is told. */
final class Listener implements AutoCloseable {

    /** Never answered while the listener is open. */
    static final int SILENCE = 0;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final HttpServer server;

    Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    /** @param address path and query */
    record Received(String address, HttpHeaders headers, String body) {

        JsonNode authorization() {
            return new Reply(200, headers, body).json().path("authorization");
        }

        String signature() {
            return headers.firstValue("Cronofy-HMAC-SHA256").orElseThrow();
        }
    }

    String root() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Where to be called back; with everything that must come back byte for byte. */
    String url() {
        return root() + "/callbacks/s3cret?from=cron%6Ffy&x=a%2Bb";
    }

    /** For the calls to come, in this order; 200 for those after them. */
    void answers(Integer... next) {
        synchronized (statuses) {
            statuses.addAll(List.of(next));
        }
    }

    Received next() {
        try {
            Received next = received.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean heardNothingMore() {
        return received.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
        int status = nextStatus();
        received.add(new Received(exchange.getRequestURI().toString(), headers, body));
        if (status != SILENCE) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    private int nextStatus() {
        synchronized (statuses) {
            Integer next = statuses.poll();
            return next == null ? 200 : next;
        }
    }
}
