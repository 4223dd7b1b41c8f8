package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.availability.OwnTime;
import io.prescreen.calendar.availability.Window;
import io.prescreen.calendar.delegation.Target;
import io.prescreen.calendar.problem.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A query that is in order.
 *
 * @param rooms those that come into question; empty: none is wanted
 * @param own what the interview that is moved has in the calendars; empty: none is moved
 */
record Enquiry(
        SlotQuery query,
        Timing timing,
        Invitees invitees,
        HoursRule hours,
        Optional<RoomPlan> rooms,
        Optional<OwnTime> own) {

    /** Whose promised time does not count: that of the interview that is moved. */
    Optional<String> holder() {
        return own.flatMap(moved -> Optional.ofNullable(query.interview()));
    }

    /** What is read: everything that a slot of the longest window which is proposed could need. */
    Window read() {
        Window asked = timing.window();
        Instant longest =
                asked.to().atZone(asked.zone()).plusDays(Relaxing.MOST_DAYS).toInstant();
        return new Window(asked.from().minus(timing.before()), longest.plus(timing.after()), asked.zone());
    }

    /** Who is read at once. */
    List<Asked> first() {
        Map<Target, Asked> once = new LinkedHashMap<>();
        Stream.concat(invitees.asked().stream(), candidates(true)).forEach(one -> once.putIfAbsent(one.target(), one));
        return List.copyOf(once.values());
    }

    /** Who is read besides when there is no slot. */
    List<Asked> later() {
        List<Target> read = first().stream().map(Asked::target).toList();
        return candidates(false).filter(one -> !read.contains(one.target())).toList();
    }

    private Stream<Asked> candidates(boolean first) {
        return rooms.stream()
                .flatMap(plan -> (first ? plan.first() : plan.later()).stream())
                .map(RoomCandidate::asked);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when a group needs more than it has, since two are the same */
    Question question(Roster roster) {
        List<Group> groups = IntStream.range(0, invitees.groups().size())
                .mapToObj(i -> group(i, roster))
                .toList();
        Attendance attendance =
                new Attendance(groups, members(invitees.optional(), roster), rooms.map(plan -> plan.choice(roster)));
        return new Question(timing, attendance, query.flagsUnknown(), query.allowsTentative(), read().stretch());
    }

    private Group group(int number, Roster roster) {
        Invitees.Wanted wanted = invitees.groups().get(number);
        List<Member> members = members(wanted.members(), roster);
        int needed = wanted.needed() == null ? members.size() : wanted.needed();
        if (needed > members.size()) {
            throw Problem.invalidField(
                    "groups[%d].needed".formatted(number), "must be at most as many as there are different members");
        }
        return new Group(wanted.name(), members, needed);
    }

    private List<Member> members(List<Target> targets, Roster roster) {
        return targets.stream()
                .map(roster::party)
                .distinct()
                .map(party -> party.member(hours, read().stretch()))
                .toList();
    }
}
