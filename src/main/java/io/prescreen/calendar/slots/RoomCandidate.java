package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.delegation.Target;
import io.prescreen.calendar.directory.KnownResource;
import java.util.Comparator;
import java.util.Optional;

/**
 * A room that may be read.
 *
 * @param name decides between rooms of the same capacity
 * @param capacity empty: not known
 */
record RoomCandidate(Asked asked, String name, Optional<Integer> capacity) {

    /** Those of unknown capacity last. */
    static final Comparator<RoomCandidate> SMALLEST_FIRST = Comparator.<RoomCandidate>comparingInt(
                    room -> room.capacity.orElse(Integer.MAX_VALUE))
            .thenComparing(RoomCandidate::name);

    /** Those of unknown capacity last. */
    static final Comparator<RoomCandidate> LARGEST_FIRST = Comparator.<RoomCandidate>comparingInt(
                    room -> -room.capacity.orElse(0))
            .thenComparing(RoomCandidate::name);

    static RoomCandidate of(KnownResource listed) {
        return new RoomCandidate(Asked.mailbox(listed.mailbox()), listed.name(), listed.capacity());
    }

    static RoomCandidate unlisted(Asked asked) {
        return new RoomCandidate(asked, asked.target().mailbox().orElse(""), Optional.empty());
    }

    RoomCandidate askedAs(Asked spelled) {
        return new RoomCandidate(spelled, name, capacity);
    }

    Target target() {
        return asked.target();
    }

    boolean holds(int people) {
        return people == 0 || capacity.orElse(0) >= people;
    }

    /** Rooms are not for the log. */
    @Override
    public String toString() {
        return "room for " + capacity.map(String::valueOf).orElse("?");
    }
}
