package io.prescreen.sandbox.cronofy.event;

import io.prescreen.sandbox.calendar.IcsCalendar;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** VEVENTs by their text, so that each is parsed once and not whenever its calendar is looked at. */
public final class ParsedEvents {

    private static final int CAPACITY = 20_000;

    private final Map<String, IcsCalendar> parsed = new HashMap<>();

    /** @param vevent names the zones of its times */
    public IcsCalendar of(String vevent) {
        if (parsed.size() >= CAPACITY) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(
                vevent,
                text -> IcsCalendar.parse(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + text + "END:VCALENDAR\r\n", ZoneOffset.UTC));
    }
}
