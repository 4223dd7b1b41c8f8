package io.prescreen.sandbox;

/** A part cannot listen where it is told to; the message says where and how to change that. */
final class PortUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortUnavailableException(String message) {
        super(message);
    }
}
