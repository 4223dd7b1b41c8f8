package io.prescreen.sandbox.calendar;

import java.time.ZoneId;
import java.util.Optional;

/** VEVENT to {@link Event}. */
final class EventReader {

    private final Moments moments;

    EventReader(Moments moments) {
        this.moments = moments;
    }

    Event read(Component event) {
        String uid = event.required("UID").value();
        try {
            return read(MicrosoftAllDay.asDates(event, moments), uid);
        } catch (InvalidIcsException e) {
            throw new InvalidIcsException("event " + uid + ": " + e.getMessage(), e);
        }
    }

    private Event read(Component event, String uid) {
        Moment start = moments.moment(event.required("DTSTART"));
        Optional<ContentLine> replaces = event.optional("RECURRENCE-ID");
        Recurrence recurrence = Recurrence.of(event, start, moments);
        if (replaces.isPresent() && !recurrence.isEmpty()) {
            throw replaces.get().refuse("an event that overrides an occurrence has no RRULE or RDATE of its own");
        }
        return new Event(
                uid,
                sequence(event),
                replaces.map(moments::moment),
                replaces.filter(EventReader::isOnwards).isPresent(),
                start,
                Length.of(event, start, moments),
                endZone(event, start),
                EventStatus.of(event),
                recurrence);
    }

    private static boolean isOnwards(ContentLine replaces) {
        String range = replaces.parameter("RANGE");
        if (!range.isEmpty() && !range.equalsIgnoreCase("THISANDFUTURE")) {
            throw replaces.refuse("the only RANGE that iCalendar still has is THISANDFUTURE");
        }
        return !range.isEmpty();
    }

    private ZoneId endZone(Component event, Moment start) {
        return event.optional("DTEND")
                .map(line -> moments.moment(line).zone().id())
                .orElse(start.zone().id());
    }

    private static int sequence(Component event) {
        return event.optional("SEQUENCE")
                .map(line -> {
                    if (!line.value().trim().matches("\\d{1,9}")) {
                        throw line.refuse("not a number");
                    }
                    return Integer.parseInt(line.value().trim());
                })
                .orElse(0);
    }
}
