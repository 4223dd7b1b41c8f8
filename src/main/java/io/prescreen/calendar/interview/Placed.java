package io.prescreen.calendar.interview;

import java.util.UUID;

/** Where an interview is in time, and nothing of what it says. */
record Placed(UUID id, String name, long version, Schedule schedule) {

    InterviewLists.Place place() {
        return new InterviewLists.Place(schedule.start().instant(), name);
    }

    /** By the rules of now it is at another time. */
    boolean isMoved() {
        return !schedule.isSameStretch(schedule.byTheRulesOfNow());
    }
}
