package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rooms are read: some at once, others only when there is no slot with those.
 *
 * @param named whether the caller chose the first ones; otherwise the later ones are those that are too small
 * @param capacity 0: whatever
 */
record RoomPlan(boolean named, int capacity, List<RoomCandidate> first, List<RoomCandidate> later) {

    /**
     * @param named those of the query, in its order
     * @param listed what is known of them, by mailbox
     * @param reachable others, in any order
     * @param places how many more may be read
     */
    static RoomPlan ofNamed(
            int capacity,
            List<Asked> named,
            Map<String, RoomCandidate> listed,
            List<RoomCandidate> reachable,
            int places) {
        List<RoomCandidate> first =
                named.stream().map(one -> candidate(one, listed)).toList();
        Set<?> taken = first.stream().map(RoomCandidate::target).collect(Collectors.toSet());
        List<RoomCandidate> later = reachable.stream()
                .filter(room -> !taken.contains(room.target()) && room.holds(capacity))
                .sorted(RoomCandidate.SMALLEST_FIRST)
                .limit(places)
                .toList();
        return new RoomPlan(true, capacity, first, later);
    }

    private static RoomCandidate candidate(Asked one, Map<String, RoomCandidate> listed) {
        return one.target()
                .mailbox()
                .map(listed::get)
                .map(room -> room.askedAs(one))
                .orElseGet(() -> RoomCandidate.unlisted(one));
    }

    static RoomPlan ofListed(int capacity, List<RoomCandidate> reachable, int places) {
        List<RoomCandidate> first = reachable.stream()
                .filter(room -> room.holds(capacity))
                .sorted(RoomCandidate.SMALLEST_FIRST)
                .limit(places)
                .toList();
        List<RoomCandidate> later = reachable.stream()
                .filter(room -> !room.holds(capacity))
                .sorted(RoomCandidate.LARGEST_FIRST)
                .limit(places - (long) first.size())
                .toList();
        return new RoomPlan(false, capacity, first, later);
    }

    /** @param read those of the plan that were read */
    RoomChoice choice(Roster read) {
        List<Room> oneOf = new ArrayList<>(rooms(first, read).toList());
        List<Room> others = rooms(later, read).toList();
        if (named) {
            return new RoomChoice(oneOf, others, capacity);
        }
        oneOf.addAll(others);
        return new RoomChoice(oneOf, List.of(), capacity);
    }

    private static Stream<Room> rooms(List<RoomCandidate> candidates, Roster read) {
        return candidates.stream()
                .filter(room -> read.has(room.target()))
                .map(room -> new Room(read.party(room.target()).room(), room.name(), room.capacity()));
    }
}
