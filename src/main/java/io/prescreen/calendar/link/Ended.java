package io.prescreen.calendar.link;

import java.util.List;

/**
 * A link that has just ended.
 *
 * @param link as it was before
 * @param delegations the mailboxes of what was obtained through it and has ended with it
 */
public record Ended(LinkStatus link, List<String> delegations) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "Ended[" + link.id() + "]";
    }
}
