package io.prescreen.calendar.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has to be free.
 *
 * @param groups enough of each
 * @param optional who ought to be free, but never keeps a slot from being offered
 */
record Attendance(List<Group> groups, List<Member> optional, Optional<RoomChoice> rooms) {

    Attendance {
        groups = List.copyOf(groups);
        optional = List.copyOf(optional);
    }

    /** Those of the groups, each once. */
    List<Attendee> required() {
        return groups.stream()
                .flatMap(group -> group.members().stream())
                .map(Member::who)
                .distinct()
                .toList();
    }

    /** They take part in no group; a group of them alone is no longer asked for. */
    Attendance without(Attendee who) {
        return new Attendance(
                groups.stream().flatMap(group -> group.without(who).stream()).toList(), optional, rooms);
    }

    Attendance needing(int fewer, int ofGroup) {
        List<Group> changed = new ArrayList<>(groups);
        changed.set(ofGroup, groups.get(ofGroup).needing(fewer));
        return new Attendance(changed, optional, rooms);
    }

    Attendance atAnyHour() {
        return new Attendance(
                groups.stream().map(Group::atAnyHour).toList(),
                optional.stream().map(Member::atAnyHour).toList(),
                rooms);
    }

    Attendance in(Optional<RoomChoice> otherRooms) {
        return new Attendance(groups, optional, otherRooms);
    }
}
