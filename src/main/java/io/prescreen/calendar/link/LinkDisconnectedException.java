package io.prescreen.calendar.link;

/** The link cannot be used: its authorisation has ended, or it is gone. Only linking again helps. */
public class LinkDisconnectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkDisconnectedException() {
        super("the link is disconnected");
    }
}
