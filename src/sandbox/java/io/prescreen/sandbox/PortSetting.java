package io.prescreen.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The port of one part: a system property, else an environment variable, else the standard. */
record PortSetting(String part, String name, int standard) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    String property() {
        return "sandbox." + name + ".port";
    }

    String variable() {
        return "SANDBOX_" + name.toUpperCase(Locale.ROOT) + "_PORT";
    }

    int value(Properties properties, Map<String, String> environment) {
        var text = properties.getProperty(property(), environment.getOrDefault(variable(), "" + standard));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new PortUnavailableException(variable() + " is no port: " + text);
        }
        return Integer.parseInt(text);
    }

    /** A sandbox that was just told to end needs a moment, so that a second start right after it succeeds. */
    int waitUntilFree(int port) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (taken(port)) {
            if (System.nanoTime() > end) {
                throw new PortUnavailableException(
                        "Port %d, where %s should listen, is taken. End what listens there (another sandbox?), or set %s."
                                .formatted(port, part, variable()));
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return port;
    }

    private static boolean taken(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }
}
