package io.prescreen.calendar.link;

import java.util.Optional;

/**
 * A link that has just come into being.
 *
 * @param replaced the mailbox of the link in whose place it stands now, if that was another one
 */
public record Made(LinkStatus link, Optional<String> replaced) {

    static Made of(LinkStatus link, Optional<Link> former) {
        return new Made(
                link, former.filter(other -> !other.id.equals(link.id())).map(other -> other.mailbox));
    }
}
