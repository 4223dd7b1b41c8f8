package io.prescreen.calendar.delegation;

import io.prescreen.calendar.link.LinkStatus;
import java.util.List;

/** What a look at a target leads to. */
sealed interface Verdict {

    record Decided(Reach reach) implements Verdict {}

    /**
     * Nobody has asked yet.
     *
     * @param through the links through which to ask, the first that will do
     * @param onlyIfListed neither the directory nor a list of rooms knows the mailbox: it must be among those that the link lists
     * @param otherwise when none of them will do
     */
    record Begin(Target target, String mailbox, List<LinkStatus> through, boolean onlyIfListed, Obstacle otherwise)
            implements Verdict {}
}
