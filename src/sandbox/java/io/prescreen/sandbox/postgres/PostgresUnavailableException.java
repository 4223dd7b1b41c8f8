package io.prescreen.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server did not start; the message says what it printed and what to do. */
public final class PostgresUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    PostgresUnavailableException(Path log, Exception cause) throws IOException {
        super(message(Files.exists(log) ? Files.readString(log) : ""), cause);
    }

    private static String message(String output) {
        return "PostgreSQL did not start" + advice(output) + (output.isBlank() ? "" : "\n" + output.strip());
    }

    private static String advice(String output) {
        if (output.contains("cannot be run as root")) {
            return ": it refuses to run as root, and user namespaces, the way round that, are denied on this machine."
                    + " Run as an ordinary user.";
        }
        return ".";
    }
}
