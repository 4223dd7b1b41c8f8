package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.delegation.Target;
import io.prescreen.calendar.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a query names: each is read once, however often they are named. */
final class Invitees {

    /** So many mailboxes and people altogether. */
    static final int MOST = 50;

    /**
     * Members of whom enough are needed.
     *
     * @param needed null: all
     */
    record Wanted(String name, List<Target> members, Integer needed) {}

    private final Map<Target, Asked> asked = new LinkedHashMap<>();
    private final List<Wanted> groups = new ArrayList<>();
    private final List<Target> optional;
    private final List<Asked> rooms;

    private Invitees(List<AskedGroup> groups, List<AskedMember> optional, List<String> rooms) {
        for (int i = 0; i < groups.size(); i++) {
            this.groups.add(wanted("groups[%d]".formatted(i), groups.get(i)));
        }
        this.optional = members("optional", optional);
        this.rooms = rooms(rooms);
    }

    static Invitees of(List<AskedGroup> groups, List<AskedMember> optional, AskedRooms rooms) {
        return new Invitees(groups, optional, rooms == null || rooms.oneOf() == null ? List.of() : rooms.oneOf());
    }

    private Wanted wanted(String field, AskedGroup group) {
        if (groups.stream().anyMatch(other -> other.name().equals(group.name()))) {
            throw Problem.invalidField(field + ".name", "must differ from those of other groups");
        }
        if (group.needed() != null && group.needed() > group.members().size()) {
            throw Problem.invalidField(field + ".needed", "must be at most as many as there are members");
        }
        return new Wanted(group.name(), members(field + ".members", group.members()), group.needed());
    }

    private List<Target> members(String field, List<AskedMember> members) {
        List<Target> targets = new ArrayList<>();
        Set<Target> once = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String place = "%s[%d]".formatted(field, i);
            targets.add(add(place, members.get(i).asked(place), once));
        }
        return targets;
    }

    private List<Asked> rooms(List<String> mailboxes) {
        List<Asked> named = mailboxes.stream().map(Asked::mailbox).toList();
        Set<Target> once = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            add("rooms.oneOf[%d]".formatted(i), named.get(i), once);
        }
        return named;
    }

    private Target add(String field, Asked one, Set<Target> once) {
        if (!once.add(one.target())) {
            throw Problem.invalidField(field, "is named before");
        }
        asked.putIfAbsent(one.target(), one);
        if (asked.size() > MOST) {
            throw Problem.invalidField(field, "must be one of at most %d mailboxes and people".formatted(MOST));
        }
        return one.target();
    }

    /** In the order of the query; rooms come last. */
    List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    List<Wanted> groups() {
        return groups;
    }

    List<Target> optional() {
        return optional;
    }

    /** Those named; empty: whichever are listed, when rooms are wanted. */
    List<Asked> rooms() {
        return rooms;
    }

    int places() {
        return MOST - asked.size();
    }
}
