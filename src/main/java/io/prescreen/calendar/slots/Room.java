package io.prescreen.calendar.slots;

import java.util.Comparator;
import java.util.Optional;

/**
 * A room that an interview may take place in.
 *
 * @param name decides between rooms of the same capacity
 * @param capacity for how many; empty: not known, and then not enough for anybody
 */
record Room(Member member, String name, Optional<Integer> capacity) {

    /** The smallest first, those of unknown capacity last. */
    static final Comparator<Room> SMALLEST_FIRST = Comparator.<Room>comparingInt(
                    room -> room.capacity.orElse(Integer.MAX_VALUE))
            .thenComparing(Room::name)
            .thenComparing(room -> room.member.who().key());

    boolean holds(int people) {
        return capacity.orElse(0) >= people;
    }

    @Override
    public String toString() {
        return "room for " + capacity.map(String::valueOf).orElse("?");
    }
}
