package io.prescreen.calendar.interview;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody, or a room, that is asked to come.
 *
 * @param number the organiser first, then colleagues, rooms and candidates, each in the order of the content
 * @param mailbox empty for candidates, whose address is in the content, and once the content is erased
 * @param answer the last one that was seen; empty: none yet
 */
record Seat(
        int number,
        Kind kind,
        Optional<String> person,
        Optional<String> mailbox,
        boolean optional,
        Optional<Reply> answer,
        Optional<Instant> answeredAt) {

    enum Kind {
        ORGANISER,
        COLLEAGUE,
        ROOM,
        CANDIDATE
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "seat %d, %s".formatted(number, kind);
    }
}
