package io.prescreen.calendar.directory;

/**
 * What the directory knows of a mailbox.
 *
 * @param address lower case, the domain in ASCII
 * @param inConfirmedDomain whether its domain is one that the tenant has confirmed
 * @param standing {@code CONFIRMED} when any confirmed entry has it
 * @param remembered somebody is, or was, listed with it
 */
public record KnownMailbox(String address, boolean inConfirmedDomain, Standing standing, boolean remembered) {

    /** Addresses are not for the log. */
    @Override
    public String toString() {
        return "a mailbox that is " + standing;
    }
}
