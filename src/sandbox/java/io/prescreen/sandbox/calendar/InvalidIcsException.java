package io.prescreen.sandbox.calendar;

/** The text is not a calendar that the sandbox can reckon with; the message names the line and what to change. */
public final class InvalidIcsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidIcsException(String message) {
        super(message);
    }

    InvalidIcsException(String message, Throwable cause) {
        super(message, cause);
    }
}
