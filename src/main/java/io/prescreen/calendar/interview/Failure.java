package io.prescreen.calendar.interview;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Why an interview is not in the calendar, and what somebody can do about it. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
enum Failure {
    NOT_LINKED("The organiser has no calendar linked: they link it, and the interview is written then."),
    LOOK_ONLY("The organiser's calendar can only be looked at: they link it themselves, or somebody else organises."),
    DISCONNECTED("The calendar does not accept us any more: whoever linked it links it again."),
    CALENDAR_MISSING("The calendar that interviews go to is gone: the organiser chooses another one."),
    CALENDAR_READ_ONLY("The calendar that interviews go to cannot be written to: the organiser chooses another one."),
    CONTENT_REFUSED("The calendar service refuses the field that is named: the interview is changed."),
    NOT_CONFIRMED("The calendar never showed the interview: it is tried again; somebody looks into the calendar."),
    OVER("It was over before the calendar had it: nothing is written any more."),
    EVENT_LEFT("Unless removed by hand, it stands in a calendar that we do not reach: its owner links it again.");

    private final String advice;

    Failure(String advice) {
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
