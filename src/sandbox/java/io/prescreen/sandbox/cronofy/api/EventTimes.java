package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.calendar.Timed;
import io.prescreen.sandbox.cronofy.http.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When an event is to be: plain times or dates with the zone beside them, or each with its own zone. */
final class EventTimes {

    private final Parameters body;
    private final InvalidParameters invalid;

    EventTimes(Parameters body, InvalidParameters invalid) {
        this.body = body;
        this.invalid = invalid;
    }

    /** Null, and complained about, if there is none that can be used. */
    EventTime start() {
        return time("start");
    }

    /** As {@link #start()}; also complained about if it does not come after the start. */
    EventTime end(EventTime start) {
        EventTime end = time("end");
        if (start != null && end != null) {
            checkOrder(start, end);
        }
        return end;
    }

    private EventTime time(String name) {
        Optional<Parameters> object = body.object(name);
        Optional<String> text = object.isPresent() ? object.get().text("time") : body.text(name);
        ZoneId zone = zone(name, object);
        if (text.isEmpty()) {
            invalid.add(name, "required", "must be specified");
        }
        Optional<EventTime> time = text.flatMap(Moment::parse).map(moment -> time(moment, zone));
        if (text.isPresent() && time.isEmpty()) {
            invalid.add(name, "invalid_date", "must be a date, or a time without a fraction of a second");
        }
        return time.orElse(null);
    }

    private static EventTime time(Moment moment, ZoneId zone) {
        Optional<LocalDate> date = moment.date();
        Instant at = moment.in(zone);
        return date.isPresent() ? new AllDay(date.get()) : new Timed(at, zone);
    }

    private ZoneId zone(String name, Optional<Parameters> object) {
        Optional<String> own = object.flatMap(time -> time.text("tzid"));
        String tzid = own.or(() -> body.text("tzid")).orElse("Etc/UTC");
        if (!ZoneId.getAvailableZoneIds().contains(tzid)) {
            invalid.add(own.isPresent() ? name : "tzid", "invalid_tzid", "must have an IANA time zone");
            return ZoneId.of("Etc/UTC");
        }
        return ZoneId.of(tzid);
    }

    private void checkOrder(EventTime start, EventTime end) {
        if (start instanceof AllDay != end instanceof AllDay) {
            invalid.add("end", "must_be_same_kind", "must be a date or a time as start is");
        } else if (!start.isBefore(end)) {
            invalid.add("end", "must_be_after_start", "must be after start");
        }
    }
}
