package io.prescreen.calendar.cronofy;

import java.util.Optional;

/**
 * A room or a piece of equipment that a service account lists.
 *
 * @param mailbox lower case
 * @param name empty when the calendar service tells none
 * @param capacity how many people it is for, where that is known
 */
public record Resource(String mailbox, String name, Optional<Integer> capacity, Place place) {

    /** Where it is, as far as the calendar service knows; the address in one line. */
    public record Place(
            Optional<String> building, Optional<String> floor, Optional<String> section, Optional<String> address) {

        static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
