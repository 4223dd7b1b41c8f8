package io.prescreen.calendar.availability;

/**
 * Time that somebody else holds.
 *
 * @param mailbox in lower case
 * @param time only what is in the way
 */
public record Taken(String mailbox, Stretch time) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "taken " + time;
    }
}
