package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Timeline;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a candidate means to a member, by looking at every minute of it. */
final class MinuteByMinute {

    private final Question question;
    private final Timing timing;
    private final Minutes minutes;

    MinuteByMinute(Question question) {
        this.question = question;
        this.timing = question.timing();
        this.minutes = new Minutes(question);
    }

    List<Instant> candidates() {
        List<Instant> candidates = new ArrayList<>();
        Instant last = timing.window().to().minus(timing.duration());
        for (Instant minute = timing.window().from(); !minute.isAfter(last); minute = minute.plusSeconds(60)) {
            LocalTime clock = minute.atZone(timing.window().zone()).toLocalTime();
            if (clock.toSecondOfDay() % timing.step().toSeconds() == 0) {
                candidates.add(minute);
            }
        }
        return candidates;
    }

    /** Why they cannot come, apart from what the question lets pass. */
    Set<Cause> causes(Member member, Instant start) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        Availability known = member.availability();
        addIf(inSlot(known.busy(), start), Cause.BUSY, causes);
        addIf(!question.allowTentative() && inSlot(known.tentative(), start), Cause.TENTATIVE, causes);
        addIf(inSlot(member.promised(), start), Cause.PROMISED, causes);
        boolean blockedAround = around(known.busy(), start)
                || !question.allowTentative() && around(known.tentative(), start)
                || around(member.promised(), start);
        addIf(causes.isEmpty() && blockedAround, Cause.BUFFER, causes);
        addIf(!question.flagUnknown() && isUnknown(member, start), Cause.UNKNOWN, causes);
        boolean works = member.working()
                .map(working -> minutes.all(working, start, start.plus(timing.duration())))
                .orElse(true);
        addIf(!works, Cause.OUTSIDE_WORKING_HOURS, causes);
        return causes;
    }

    boolean isFree(Member member, Instant start) {
        return causes(member, start).isEmpty() && !isUnknown(member, start);
    }

    boolean isFlagged(Member member, Instant start) {
        return causes(member, start).isEmpty() && isUnknown(member, start);
    }

    private boolean isUnknown(Member member, Instant start) {
        Instant from = start.minus(timing.before());
        Instant to = start.plus(timing.duration()).plus(timing.after());
        return around(member.availability().unknown(), start) || !minutes.all(Timeline.of(question.read()), from, to);
    }

    private boolean inSlot(Timeline timeline, Instant start) {
        return minutes.any(timeline, start, start.plus(timing.duration()));
    }

    private boolean around(Timeline timeline, Instant start) {
        Instant end = start.plus(timing.duration()).plus(timing.after());
        return minutes.any(timeline, start.minus(timing.before()), end);
    }

    private static void addIf(boolean so, Cause cause, Set<Cause> causes) {
        if (so) {
            causes.add(cause);
        }
    }
}
