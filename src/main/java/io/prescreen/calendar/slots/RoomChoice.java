package io.prescreen.calendar.slots;

import java.util.List;
import java.util.stream.Stream;

/**
 * One room is needed, and which does not matter.
 *
 * @param oneOf those asked for; none: no slot, and that is a reason
 * @param others that were read too, and not asked for: only a relaxation proposes them
 * @param capacity for how many people; 0: size does not matter
 */
record RoomChoice(List<Room> oneOf, List<Room> others, int capacity) {

    RoomChoice {
        oneOf = oneOf.stream().sorted(Room.SMALLEST_FIRST).toList();
        others = List.copyOf(others);
        if (capacity < 0) {
            throw new IllegalArgumentException("a room for " + capacity);
        }
    }

    RoomChoice anyRoom() {
        return new RoomChoice(Stream.concat(oneOf.stream(), others.stream()).toList(), List.of(), capacity);
    }

    RoomChoice holding(int people) {
        return new RoomChoice(oneOf, others, people);
    }
}
