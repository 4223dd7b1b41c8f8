package io.prescreen.sandbox.calendar;

/** Start or end of an occurrence: a point in time, or a date that begins when the reader's zone says. */
public sealed interface EventTime permits Timed, AllDay {

    /** @param other of the same kind */
    default boolean isBefore(EventTime other) {
        return this instanceof AllDay day
                ? day.date().isBefore(((AllDay) other).date())
                : ((Timed) this).at().isBefore(((Timed) other).at());
    }
}
