package io.prescreen.calendar.directory;

import java.util.Optional;

/** Where a room or a piece of equipment is, in the words of its organisation. */
public record ResourcePlace(
        Optional<String> building, Optional<String> floor, Optional<String> section, Optional<String> address) {

    /** Nobody has told. */
    public static final ResourcePlace UNKNOWN =
            new ResourcePlace(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
