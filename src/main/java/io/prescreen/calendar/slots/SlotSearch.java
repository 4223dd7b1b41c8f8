package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the slots of a question, and why the other candidates are none. Pure: the same question, the same answer. */
final class SlotSearch {

    /** Nobody reads more of them, and fifty people in two months would give a hundred thousand. */
    static final int MOST_REASONS = 1_000;

    private final Starts starts;
    private final List<Requirement> groups;
    private final Optional<Requirement> room;
    private final Requirement optional;
    private final BitSet early;
    private final BitSet offered;

    private SlotSearch(Question question, Judging judging) {
        Attendance attendance = question.attendance();
        starts = judging.starts();
        groups = attendance.groups().stream()
                .map(group -> Requirement.of(group, judging))
                .toList();
        room = attendance.rooms().map(rooms -> Requirement.of(rooms, judging));
        optional = Requirement.nothing(attendance.optional(), judging);
        early = starts.earlierThan(question.timing().earliest());
        offered = starts.without(early);
        requirements().forEach(requirement -> offered.andNot(requirement.unmetAt()));
    }

    /** @param judging of a question that differs in nothing but who takes part */
    static SlotSearch of(Question question, Judging judging) {
        return new SlotSearch(question, judging);
    }

    /** @param most slots that the answer has, at least one */
    static Found search(Question question, int most) {
        return of(question, Judging.by(question)).found(most);
    }

    int total() {
        return offered.cardinality();
    }

    Optional<Stretch> first() {
        return offered.stream().mapToObj(starts::slotAt).findFirst();
    }

    private Found found(int most) {
        List<Slot> slots = offered.stream().limit(most).mapToObj(this::slot).toList();
        BitSet refused = starts.without(offered);
        offered.stream().skip(most - 1L).findFirst().ifPresent(last -> clearAfter(last, refused));
        List<Reason> reasons = reasons(refused);
        return new Found(slots, total(), reasons.stream().limit(MOST_REASONS).toList(), reasons.size() > MOST_REASONS);
    }

    /** Of a limited answer the caller learns no more than what there is up to its end. */
    private void clearAfter(int lastSlot, BitSet refused) {
        if (total() > offered.get(0, lastSlot + 1).cardinality()) {
            refused.clear(lastSlot, starts.count());
        }
    }

    private Slot slot(int candidate) {
        List<Attendee> flagged = requirements()
                .flatMap(requirement -> requirement.flagged(candidate).stream())
                .distinct()
                .toList();
        List<Attendee> missing = Stream.concat(groups.stream(), Stream.of(optional))
                .flatMap(group -> group.notFree(candidate).stream())
                .distinct()
                .filter(who -> !flagged.contains(who))
                .toList();
        return new Slot(starts.slotAt(candidate), room.map(rooms -> rooms.best(candidate)), missing, flagged);
    }

    private List<Reason> reasons(BitSet refused) {
        Stream<Reason> notice = starts.stretches(early).stream()
                .map(stretch -> new Reason(Optional.empty(), Optional.empty(), Cause.NOTICE, stretch));
        return Stream.concat(notice, requirements().flatMap(requirement -> requirement.reasons(refused)))
                .sorted(Comparator.comparing(reason -> reason.starts().start()))
                .limit(MOST_REASONS + 1L)
                .toList();
    }

    private Stream<Requirement> requirements() {
        return Stream.concat(groups.stream(), room.stream());
    }
}
