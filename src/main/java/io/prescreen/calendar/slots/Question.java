package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;

/**
 * Which slots there are.
 *
 * @param flagUnknown whether an unknown time may be in a slot, which then says so; otherwise it blocks
 * @param allowTentative whether tentative times do not block
 * @param read the time that the members' availability is about; all other time is unknown
 */
record Question(Timing timing, Attendance attendance, boolean flagUnknown, boolean allowTentative, Stretch read) {

    Question with(Timing other) {
        return new Question(other, attendance, flagUnknown, allowTentative, read);
    }

    Question with(Attendance other) {
        return new Question(timing, other, flagUnknown, allowTentative, read);
    }

    Question flaggingUnknown() {
        return new Question(timing, attendance, true, allowTentative, read);
    }

    Question allowingTentative() {
        return new Question(timing, attendance, flagUnknown, true, read);
    }
}
