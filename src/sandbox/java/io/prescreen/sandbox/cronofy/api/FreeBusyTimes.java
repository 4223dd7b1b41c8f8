package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.calendar.Timed;
import io.prescreen.sandbox.cronofy.api.FreeBusyItem.LocalizedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Writes the times of items, never with a fraction of a second.
 *
 * @param zone where all-day items begin and end
 */
record FreeBusyTimes(ZoneId zone, boolean localized) {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    Object write(EventTime time) {
        if (time instanceof AllDay day) {
            String date = day.date().toString();
            return localized ? new LocalizedTime(date, zone.getId()) : date;
        }
        Timed timed = (Timed) time;
        Instant at = timed.at().truncatedTo(ChronoUnit.SECONDS);
        return localized
                ? new LocalizedTime(
                        WITH_OFFSET.format(at.atZone(timed.zone())),
                        timed.zone().getId())
                : at.toString();
    }

    Instant instant(EventTime time) {
        return time instanceof AllDay day ? day.date().atStartOfDay(zone).toInstant() : ((Timed) time).at();
    }
}
