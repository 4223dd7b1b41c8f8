package io.prescreen.sandbox.cronofy.event;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.calendar.Timed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes content lines of RFC 5545: escaped, and folded so that none is longer than 75 octets. */
final class ContentLines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int LONGEST = 75;

    private final StringBuilder lines = new StringBuilder();

    /** @param value as it is to be written */
    ContentLines add(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String letter = Character.toString(line.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(letter);
            octets += more;
        }
        lines.append("\r\n");
        return this;
    }

    /** Nothing for null or an empty text. */
    ContentLines text(String name, String text) {
        return text == null || text.isEmpty() ? this : add(name, escaped(text));
    }

    ContentLines time(String name, EventTime time) {
        if (time instanceof AllDay day) {
            return add(name + ";VALUE=DATE", DATE.format(day.date()));
        }
        Timed timed = (Timed) time;
        LocalDateTime local = LocalDateTime.ofInstant(timed.at(), timed.zone());
        // of a time that comes twice, readers take the first: the second can only be said in UTC
        boolean exact = local.atZone(timed.zone()).toInstant().equals(timed.at());
        if (!exact || timed.zone().getRules().isFixedOffset()) {
            return add(name, TIME.format(LocalDateTime.ofInstant(timed.at(), ZoneOffset.UTC)) + "Z");
        }
        return add(name + ";TZID=" + timed.zone().getId(), TIME.format(local));
    }

    ContentLines person(String property, String name, String parameters, String email) {
        String cn =
                name == null ? "" : ";CN=\"" + plain(name).replace('"', '\'').replace('\n', ' ') + "\"";
        return add(property + cn + parameters, "mailto:" + plain(email));
    }

    private static String escaped(String text) {
        return plain(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No calendar program writes control characters. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
