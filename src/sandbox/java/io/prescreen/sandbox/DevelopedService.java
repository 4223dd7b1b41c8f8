package io.prescreen.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** The service in dev mode, which starts beside the sandbox. */
record DevelopedService(URI address) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Returns when the service takes connections, and after a minute anyway: it may have failed, and said so. */
    void awaitStart() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!takesConnections() && System.nanoTime() < end) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean takesConnections() {
        try (var connection = new Socket(address.getHost(), address.getPort())) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
