package io.prescreen.sandbox.calendar;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Exchange may write an all-day event as times from midnight to midnight; its own property tells. */
final class MicrosoftAllDay {

    private static final Set<String> DATED = Set.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE");

    private final Zone zone;
    private final Moments moments;

    private MicrosoftAllDay(Zone zone, Moments moments) {
        this.zone = zone;
        this.moments = moments;
    }

    /** The event with dates where it had midnights; as it is if it is no such event. */
    static Component asDates(Component event, Moments moments) {
        Moment start = moments.moment(event.required("DTSTART"));
        if (start.date() || !event.value("X-MICROSOFT-CDO-ALLDAYEVENT").equalsIgnoreCase("TRUE")) {
            return event;
        }
        MicrosoftAllDay allDay = new MicrosoftAllDay(start.zone(), moments);
        List<ContentLine> lines = event.lines().stream().map(allDay::asDates).toList();
        return new Component(event.name(), lines, event.parts());
    }

    private ContentLine asDates(ContentLine line) {
        if (!DATED.contains(line.name())) {
            return line;
        }
        Map<String, String> parameters = new HashMap<>(line.parameters());
        parameters.remove("TZID");
        parameters.put("VALUE", "DATE");
        String dates = moments.moments(line).map(moment -> date(line, moment)).collect(Collectors.joining(","));
        return new ContentLine(line.name(), parameters, dates);
    }

    private String date(ContentLine line, Moment moment) {
        LocalDateTime local = moment.date() ? moment.local() : zone.local(moment.instant());
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw line.refuse("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE asks for midnight");
        }
        return local.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
