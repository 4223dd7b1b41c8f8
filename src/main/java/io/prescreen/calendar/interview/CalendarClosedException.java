package io.prescreen.calendar.interview;

import io.prescreen.calendar.link.WritingRoute;

/** A calendar cannot be written to, or what was written to it is refused, until somebody changes something. */
class CalendarClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failure reason;
    private final String field;

    CalendarClosedException(Failure reason, String field) {
        super("the calendar is closed: " + reason);
        this.reason = reason;
        this.field = field;
    }

    static CalendarClosedException because(WritingRoute.Reason reason) {
        return new CalendarClosedException(Failure.valueOf(reason.name()), null);
    }

    Failure reason() {
        return reason;
    }

    /** The contract's name of the field that is refused, or null. */
    String field() {
        return field;
    }
}
