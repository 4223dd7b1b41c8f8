package io.prescreen.sandbox.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;

/** Writes a zone of java.time as a VTIMEZONE, change by change. */
final class Definitions {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2040, 1, 1, 0, 0);

    private Definitions() {}

    static String of(String name, ZoneId zone) {
        ZoneOffset first = zone.getRules().getOffset(BEGIN);
        StringBuilder text = new StringBuilder("BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\n");
        text.append(observance(BEGIN, first, first));
        ZoneOffsetTransition next = zone.getRules().nextTransition(BEGIN.toInstant(first));
        while (next != null && next.getDateTimeBefore().isBefore(END)) {
            text.append(observance(next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return text.append("END:VTIMEZONE\r\n").toString();
    }

    private static String observance(LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        return Ics.lines(
                "BEGIN:STANDARD",
                "DTSTART:" + DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").format(onset),
                "TZOFFSETFROM:" + text(before),
                "TZOFFSETTO:" + text(after),
                "END:STANDARD");
    }

    private static String text(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
