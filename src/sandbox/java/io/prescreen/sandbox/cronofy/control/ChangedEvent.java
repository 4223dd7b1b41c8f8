package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.calendar.Timed;
import io.prescreen.sandbox.cronofy.event.Content;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What an organiser changes by hand; what is left out stays.
 *
 * @param start a time with offset or a date, of the kind that it was
 * @param end the same, after the start
 */
record ChangedEvent(String summary, String description, String start, String end) {

    ChangedEvent {
        if (summary == null || start == null || end == null) {
            throw new IllegalArgumentException("summary, start and end are needed");
        }
    }

    static ChangedEvent of(Content content) {
        return new ChangedEvent(content.summary(), content.description(), text(content.start()), text(content.end()));
    }

    Content in(Content content) {
        EventTime from = time(start, content.start());
        EventTime to = time(end, content.end());
        if (!from.isBefore(to)) {
            throw ControlJson.refusal(400, "the end must be after the start");
        }
        return new Content(
                summary,
                description,
                from,
                to,
                content.location(),
                content.url(),
                content.joinUrl(),
                content.transparent(),
                content.isPrivate());
    }

    static String text(EventTime time) {
        return time instanceof Timed timed
                ? timed.at().atZone(timed.zone()).toOffsetDateTime().toString()
                : ((AllDay) time).date().toString();
    }

    static String zone(EventTime time) {
        return time instanceof Timed timed ? timed.zone().getId() : null;
    }

    private static EventTime time(String text, EventTime like) {
        try {
            return like instanceof Timed timed
                    ? new Timed(OffsetDateTime.parse(text).toInstant(), timed.zone())
                    : new AllDay(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw ControlJson.refusal(400, "neither a time with offset nor a date, as it was: " + text);
        }
    }
}
