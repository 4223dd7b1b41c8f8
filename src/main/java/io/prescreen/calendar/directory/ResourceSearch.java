package io.prescreen.calendar.directory;

import java.util.Optional;

/**
 * Which resources are wanted, sorted by name.
 *
 * @param text each word of it, or a part of one, is in the name, the mailbox or the place
 * @param capacity room for at least so many
 * @param after the one whose successors are wanted; it need not be there any more
 */
public record ResourceSearch(Optional<String> text, Optional<Integer> capacity, Optional<Last> after, int most) {

    /** The last one of a page. */
    public record Last(String name, String mailbox) {}
}
