package io.prescreen.calendar.slots;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** What every candidate means to one member: free, not known to be free, or refused, and why. */
final class Verdict {

    private final Attendee who;
    private final Starts starts;
    private final Map<Cause, BitSet> refusals = new EnumMap<>(Cause.class);
    private final BitSet refused = new BitSet();
    private final BitSet doubtful = new BitSet();

    Verdict(Attendee who, Starts starts) {
        this.who = who;
        this.starts = starts;
    }

    void refuse(Cause cause, BitSet candidates) {
        if (!candidates.isEmpty()) {
            refusals.put(cause, candidates);
            refused.or(candidates);
        }
    }

    /** Nobody knows whether they are free then, and the question lets that pass. */
    void doubt(BitSet candidates) {
        doubtful.or(candidates);
    }

    /** With one more cause. */
    Verdict and(Cause cause, BitSet candidates) {
        Verdict both = new Verdict(who, starts);
        refusals.forEach(both::refuse);
        both.doubt(doubtful);
        both.refuse(cause, candidates);
        return both;
    }

    Attendee who() {
        return who;
    }

    boolean isFree(int candidate) {
        return !refused.get(candidate) && !doubtful.get(candidate);
    }

    /** Whether they may be free, and a slot that counts on them has to say so. */
    boolean isFlagged(int candidate) {
        return !refused.get(candidate) && doubtful.get(candidate);
    }

    BitSet notRefused() {
        return starts.without(refused);
    }

    Map<Cause, BitSet> refusals() {
        return refusals;
    }
}
