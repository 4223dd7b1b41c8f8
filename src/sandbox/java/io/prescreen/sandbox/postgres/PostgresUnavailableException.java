package io.prescreen.sandbox.postgres;

/** The server did not start; the message says what it printed and what to do. */
public final class PostgresUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresUnavailableException(String output, Exception cause) {
        super(message(output), cause);
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
