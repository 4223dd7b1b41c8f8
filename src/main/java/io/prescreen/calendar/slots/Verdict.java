package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Timeline;
import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** What every candidate means to one member: free, not known to be free, or refused, and why. */
final class Verdict {

    private final Starts starts;
    private final Timing timing;
    private final Attendee who;
    private final Map<Cause, BitSet> refusals = new EnumMap<>(Cause.class);
    private final BitSet refused = new BitSet();
    private final BitSet notKnown = new BitSet();

    private Verdict(Member member, Question question, Starts starts) {
        this.starts = starts;
        this.timing = question.timing();
        this.who = member.who();
        Timeline tentative = question.allowTentative()
                ? Timeline.EMPTY
                : member.availability().tentative();
        Timeline busy = member.availability().busy();
        refuse(Cause.BUSY, met(busy));
        refuse(Cause.TENTATIVE, met(tentative));
        refuse(Cause.PROMISED, met(member.promised()));
        refuse(Cause.BUFFER, metByBuffersAlone(busy.union(tentative).union(member.promised())));
        member.working().ifPresent(working -> refuse(Cause.OUTSIDE_WORKING_HOURS, notWithin(working)));
        judgeUnknown(member, question);
    }

    static Verdict of(Member member, Question question, Starts starts) {
        return new Verdict(member, question, starts);
    }

    /** @param capacity for how many it has to be */
    static Verdict of(Room room, int capacity, Question question, Starts starts) {
        Verdict verdict = new Verdict(room.member(), question, starts);
        if (!room.holds(capacity)) {
            verdict.refuse(Cause.TOO_SMALL, starts.all());
        }
        return verdict;
    }

    private void judgeUnknown(Member member, Question question) {
        BitSet unknown = starts.meeting(member.availability().unknown(), timing.before(), timing.durationAndAfter());
        BitSet read = starts.within(Timeline.of(question.read()), timing.before(), timing.durationAndAfter());
        unknown.or(starts.without(read));
        if (question.flagUnknown()) {
            notKnown.or(unknown);
        } else {
            refuse(Cause.UNKNOWN, unknown);
        }
    }

    private BitSet met(Timeline blocking) {
        return starts.meeting(blocking, Duration.ZERO, timing.duration());
    }

    private BitSet metByBuffersAlone(Timeline blocking) {
        BitSet met = starts.meeting(blocking, timing.before(), timing.durationAndAfter());
        met.andNot(met(blocking));
        return met;
    }

    private BitSet notWithin(Timeline working) {
        return starts.without(starts.within(working, Duration.ZERO, timing.duration()));
    }

    private void refuse(Cause cause, BitSet candidates) {
        if (!candidates.isEmpty()) {
            refusals.put(cause, candidates);
            refused.or(candidates);
        }
    }

    Attendee who() {
        return who;
    }

    boolean isFree(int candidate) {
        return !refused.get(candidate) && !notKnown.get(candidate);
    }

    /** Whether they may be free, and a slot that counts on them has to say so. */
    boolean isFlagged(int candidate) {
        return !refused.get(candidate) && notKnown.get(candidate);
    }

    BitSet notRefused() {
        return starts.without(refused);
    }

    Map<Cause, BitSet> refusals() {
        return refusals;
    }
}
