package io.prescreen.calendar.slots;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of some, enough have to be free: a group, or the rooms of which one is needed. The preferred ones come first. */
final class Requirement {

    private final Starts starts;
    private final Optional<String> group;
    private final List<Verdict> verdicts;
    private final int needed;
    private final BitSet unmet;

    private Requirement(Starts starts, Optional<String> group, List<Verdict> verdicts, int needed) {
        this.starts = starts;
        this.group = group;
        this.verdicts = verdicts;
        this.needed = needed;
        this.unmet = unmet();
    }

    static Requirement of(Group group, Judging judging) {
        return new Requirement(
                judging.starts(), Optional.of(group.name()), verdicts(group.members(), judging), group.needed());
    }

    /** Met whoever is free. */
    static Requirement nothing(List<Member> optional, Judging judging) {
        return new Requirement(judging.starts(), Optional.empty(), verdicts(optional, judging), 0);
    }

    static Requirement of(RoomChoice rooms, Judging judging) {
        List<Verdict> verdicts = rooms.oneOf().stream()
                .map(room -> judging.verdict(room, rooms.capacity()))
                .toList();
        return new Requirement(judging.starts(), Optional.empty(), verdicts, 1);
    }

    private static List<Verdict> verdicts(List<Member> members, Judging judging) {
        return members.stream().map(judging::verdict).toList();
    }

    private BitSet unmet() {
        int[] counts = new int[starts.count()];
        for (Verdict verdict : verdicts) {
            verdict.notRefused().stream().forEach(candidate -> counts[candidate]++);
        }
        BitSet few = new BitSet(counts.length);
        for (int candidate = 0; candidate < counts.length; candidate++) {
            few.set(candidate, counts[candidate] < needed);
        }
        return few;
    }

    /** The candidates at which too few are free. */
    BitSet unmetAt() {
        return unmet;
    }

    List<Attendee> free(int candidate) {
        return verdicts.stream()
                .filter(verdict -> verdict.isFree(candidate))
                .map(Verdict::who)
                .toList();
    }

    /** As few as it takes, and none when enough are free. */
    List<Attendee> flagged(int candidate) {
        int lacking = needed - free(candidate).size();
        return verdicts.stream()
                .filter(verdict -> verdict.isFlagged(candidate))
                .map(Verdict::who)
                .limit(Math.max(0, lacking))
                .toList();
    }

    /** The one to take; there is one at every candidate at which this is not unmet. */
    Attendee best(int candidate) {
        return Stream.concat(free(candidate).stream(), flagged(candidate).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whoever is not known to be free. */
    List<Attendee> notFree(int candidate) {
        return verdicts.stream()
                .filter(verdict -> !verdict.isFree(candidate))
                .map(Verdict::who)
                .toList();
    }

    /** Why it is unmet. */
    Stream<Reason> reasons(BitSet among) {
        if (verdicts.isEmpty()) {
            return starts.stretches(among).stream()
                    .map(stretch -> new Reason(Optional.empty(), group, Cause.TOO_SMALL, stretch));
        }
        return verdicts.stream().flatMap(verdict -> reasons(verdict, among));
    }

    private Stream<Reason> reasons(Verdict verdict, BitSet among) {
        return verdict.refusals().entrySet().stream().flatMap(refusal -> {
            BitSet refused = (BitSet) refusal.getValue().clone();
            refused.and(unmet);
            refused.and(among);
            return starts.stretches(refused).stream()
                    .map(stretch -> new Reason(Optional.of(verdict.who()), group, refusal.getKey(), stretch));
        });
    }
}
