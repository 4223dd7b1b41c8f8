package io.prescreen.calendar.migration;

/** Why the schema is not what it should be, in words for operators: property names, never a password. */
public final class MigrationFailedException extends Exception {

    private static final long serialVersionUID = 1;

    MigrationFailedException(String message) {
        super(message);
    }

    MigrationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
