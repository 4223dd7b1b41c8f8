package io.prescreen.calendar.packaged;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Asks a service as fast as it answers, with nothing around it that takes time of its own. */
final class Caller {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;

    Caller(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    HttpRequest get(String path) {
        return request(path).GET().build();
    }

    HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(ofString(body))
                .build();
    }

    /** Nobody listens yet, or it is not yet ready to answer with 200: again and again. */
    void untilAnswered(HttpRequest request) {
        while (!isAnswered(request)) {
            Thread.onSpinWait();
        }
    }

    /** So many callers at a time, each of whom asks again when answered; nanoseconds that answers took, in their order. */
    List<Long> answers(HttpRequest request, int callers, Duration duration) throws InterruptedException {
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + duration.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        for (int i = 0; i < callers; i++) {
            threads.execute(() -> {
                for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                    ask(request);
                    took.add(System.nanoTime() - begun);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(2 * duration.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("no answer any more");
        }
        return took.stream().sorted().toList();
    }

    void ask(HttpRequest request, int times) {
        for (int i = 0; i < times; i++) {
            ask(request);
        }
    }

    private void ask(HttpRequest request) {
        if (!isAnswered(request)) {
            throw new IllegalStateException(request + " is not answered with 200");
        }
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyListensOrTheFormerOneHasGone) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }
}
