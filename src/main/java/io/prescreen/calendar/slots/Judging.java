package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Timeline;
import java.time.Duration;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** Judges what the candidates mean to members: to each of them once, however many searches ask. */
final class Judging {

    private final Question question;
    private final Timing timing;
    private final Starts starts;
    private final Map<Member, Verdict> verdicts = new IdentityHashMap<>();

    private Judging(Question question) {
        this.question = question;
        this.timing = question.timing();
        this.starts = Starts.of(timing);
    }

    static Judging by(Question question) {
        return new Judging(question);
    }

    /** This one when nothing differs but who takes part. */
    Judging orBy(Question other) {
        return question.equals(other.with(question.attendance())) ? this : by(other);
    }

    Starts starts() {
        return starts;
    }

    Verdict verdict(Member member) {
        return verdicts.computeIfAbsent(member, this::judge);
    }

    /** @param capacity for how many it has to be */
    Verdict verdict(Room room, int capacity) {
        Verdict verdict = verdict(room.member());
        return room.holds(capacity) ? verdict : verdict.and(Cause.TOO_SMALL, starts.all());
    }

    private Verdict judge(Member member) {
        Timeline busy = member.availability().busy();
        Timeline tentative = question.allowTentative()
                ? Timeline.EMPTY
                : member.availability().tentative();
        Timeline promised = member.promised();
        Verdict verdict = new Verdict(member.who(), starts);
        verdict.refuse(Cause.BUSY, met(busy));
        verdict.refuse(Cause.TENTATIVE, met(tentative));
        verdict.refuse(Cause.PROMISED, met(promised));
        verdict.refuse(Cause.BUFFER, metByBuffersAlone(busy.union(tentative).union(promised)));
        member.working().ifPresent(working -> verdict.refuse(Cause.OUTSIDE_WORKING_HOURS, notWithin(working)));
        if (question.flagUnknown()) {
            verdict.doubt(unknown(member));
        } else {
            verdict.refuse(Cause.UNKNOWN, unknown(member));
        }
        return verdict;
    }

    private BitSet unknown(Member member) {
        BitSet unknown = starts.meeting(member.availability().unknown(), timing.before(), timing.durationAndAfter());
        BitSet read = starts.within(Timeline.of(question.read()), timing.before(), timing.durationAndAfter());
        unknown.or(starts.without(read));
        return unknown;
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
}
