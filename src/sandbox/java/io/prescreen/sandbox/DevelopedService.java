package io.prescreen.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** The service in dev mode, which starts beside the sandbox. */
record DevelopedService(URI address) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    static DevelopedService at(String address) {
        return new DevelopedService(URI.create(address));
    }

    /** Returns when the service answers, and after a minute anyway: it may have failed, and said so. */
    void awaitStart() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!takesConnections() && System.nanoTime() < end) {
            Thread.sleep(PAUSE.toMillis());
        }
        // it says that it is up right after it takes connections
        Thread.sleep(PAUSE.toMillis());
    }

    private boolean takesConnections() {
        try (var connection = new Socket(address.getHost(), address.getPort())) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
