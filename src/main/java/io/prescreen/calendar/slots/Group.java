package io.prescreen.calendar.slots;

import java.util.List;
import java.util.Optional;

/**
 * Members of whom enough have to be free.
 *
 * @param name as the caller calls it
 * @param members each of them once, preferred ones first
 * @param needed how many, from 1 to all
 */
record Group(String name, List<Member> members, int needed) {

    Group {
        members = List.copyOf(members);
        if (needed < 1 || needed > members.size()) {
            throw new IllegalArgumentException("%d of %d members".formatted(needed, members.size()));
        }
        if (members.stream().map(Member::who).distinct().count() < members.size()) {
            throw new IllegalArgumentException("a member of a group is in it once");
        }
    }

    boolean has(Attendee who) {
        return members.stream().anyMatch(member -> member.who().equals(who));
    }

    Group needing(int fewer) {
        return new Group(name, members, fewer);
    }

    /** The others, of whom no more are needed than there are; empty when there are none. */
    Optional<Group> without(Attendee who) {
        List<Member> others =
                members.stream().filter(member -> !member.who().equals(who)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(name, others, Math.min(needed, others.size())));
    }

    Group atAnyHour() {
        return new Group(name, members.stream().map(Member::atAnyHour).toList(), needed);
    }
}
