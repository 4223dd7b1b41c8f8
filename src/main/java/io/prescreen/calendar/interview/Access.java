package io.prescreen.calendar.interview;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.Collection;
import java.util.Optional;

/** What a caller may do with an interview. */
enum Access {
    /** It is not there for them. */
    NONE,
    /** They are asked to come: they see what they are told. */
    TAKES_PART,
    /** They see all of it, and change it. */
    FULL;

    /**
     * Whoever made or organises it, administrators, and back ends that ask for nobody in particular.
     *
     * @param administrator the caller is one
     */
    static Access of(Caller caller, boolean administrator, Interview interview, Collection<Seat> seats) {
        if (isUnlimited(caller, administrator)) {
            return FULL;
        }
        String person = caller.person().map(PersonId::value).orElse("");
        if (person.equals(interview.creator) || person.equals(interview.organiser)) {
            return FULL;
        }
        return seats.stream().anyMatch(seat -> seat.person().equals(Optional.of(person))) ? TAKES_PART : NONE;
    }

    static boolean isUnlimited(Caller caller, boolean administrator) {
        return administrator || caller.person().isEmpty();
    }

    /** Not theirs and not there at all look the same. */
    void requireSome() {
        if (this == NONE) {
            throw notFound();
        }
    }

    void requireFull() {
        requireSome();
        if (this != FULL) {
            throw Problem.of(ProblemType.ACCESS_DENIED, "Who made or organises the interview changes it.");
        }
    }

    static RuntimeException notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such interview.");
    }
}
