package io.prescreen.calendar.interview;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An interview as it is, and what it says.
 *
 * @param content empty: erased
 * @param delivery empty: not told here
 */
record Known(Interview interview, Optional<Content> content, List<Seat> seats, Optional<Delivery> delivery) {

    /** Cronofy tells of 201 days ahead, and does not say in whose zone. */
    private static final Duration FARTHEST = Duration.ofDays(199);

    boolean isAlready(Content wanted, Schedule schedule) {
        return !interview.cancelled
                && interview.schedule().isSameTime(schedule)
                && content.filter(wanted::saysTheSameAs).isPresent();
    }

    /** Whoever is asked has answered for this time, not for another one. */
    boolean isAt(Schedule schedule) {
        return !interview.cancelled
                && content.isPresent()
                && interview.schedule().isSameStretch(schedule);
    }

    /** It begins when it did, and is not over, neither as it was nor as it is to be: then it may have begun. */
    private boolean isUnderWay(Schedule wanted, Instant now) {
        return !interview.cancelled
                && content.isPresent()
                && interview.startsAt.equals(wanted.start().instant())
                && interview.endsAt.isAfter(now)
                && wanted.end().instant().isAfter(now);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming {@code start} */
    static void requireTime(Optional<Known> existing, Schedule schedule, Instant now) {
        Instant start = schedule.start().instant();
        if (existing.filter(known -> known.isUnderWay(schedule, now)).isPresent()) {
            return;
        }
        if (start.isBefore(now)) {
            throw Problem.invalidField("start", "must not lie in the past");
        }
        if (start.isAfter(now.plus(FARTHEST))) {
            throw Problem.invalidField("start", "must be at most %d days ahead".formatted(FARTHEST.toDays()));
        }
    }

    /** Who organises it: oneself, the primary account, or whoever did before; others are for administrators and services. */
    static void requireOrganiser(Optional<Known> existing, Content wanted, Optional<String> self) {
        String organiser = wanted.organiser().person();
        boolean allowed = organiser == null
                || self.equals(Optional.of(organiser))
                || existing.filter(known -> organiser.equals(known.interview().organiser))
                        .isPresent();
        if (!allowed) {
            throw Problem.of(
                    ProblemType.ACCESS_DENIED, "A person makes interviews of their own, or of the primary account.");
        }
    }

    @Override
    public String toString() {
        return "interview " + interview.id.id();
    }
}
