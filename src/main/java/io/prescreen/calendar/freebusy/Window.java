package io.prescreen.calendar.freebusy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

record Window(Instant from, Instant to, ZoneId zone) {
    Stretch stretch() {
        return new Stretch(from, to);
    }

    LocalDate firstDate() {
        return from.atZone(zone).toLocalDate();
    }

    LocalDate lastDateExclusive() {
        return to.minusNanos(1).atZone(zone).toLocalDate().plusDays(1);
    }

    Instant startOf(LocalDate d) {
        return d.atStartOfDay(zone).toInstant();
    }

    Stretch stretchOf(LocalDate a, LocalDate b) {
        return new Stretch(startOf(a), startOf(b));
    }
}
