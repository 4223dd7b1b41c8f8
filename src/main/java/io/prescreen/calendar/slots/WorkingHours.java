package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** When somebody wants to be booked: whenever the clock of the zone shows these hours of these days. */
record WorkingHours(ZoneId zone, WorkingDays days) {

    static WorkingHours standard(ZoneId zone) {
        return new WorkingHours(zone, WorkingDays.STANDARD);
    }

    /** A clock that skips working hours shortens them; one that shows them twice lets them count twice. */
    Timeline within(Stretch window) {
        List<Stretch> all = new ArrayList<>();
        Instant start = window.start();
        while (start.isBefore(window.end())) {
            Instant end = nextChange(start, window.end());
            addWithin(new Stretch(start, end), zone.getRules().getOffset(start), all);
            start = end;
        }
        return Timeline.of(all);
    }

    private Instant nextChange(Instant after, Instant latest) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(after);
        return change == null || change.getInstant().isAfter(latest) ? latest : change.getInstant();
    }

    /** @param steady time in which the clock is not changed */
    private void addWithin(Stretch steady, ZoneOffset offset, List<Stretch> all) {
        LocalDate last = date(steady.end(), offset);
        // a night shift may have begun the day before
        for (LocalDate date = date(steady.start(), offset).minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            for (Hours hours : days.of(date.getDayOfWeek())) {
                hours.on(date, offset).intersection(steady).ifPresent(all::add);
            }
        }
    }

    private static LocalDate date(Instant at, ZoneOffset offset) {
        return LocalDateTime.ofInstant(at, offset).toLocalDate();
    }
}
