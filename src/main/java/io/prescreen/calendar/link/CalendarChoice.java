package io.prescreen.calendar.link;

import java.util.List;

/**
 * Which calendars of a link count.
 *
 * @param calendars their ids, sorted; empty: all
 * @param complete they all exist
 */
public record CalendarChoice(List<String> calendars, boolean complete) {

    static final CalendarChoice ALL = new CalendarChoice(List.of(), true);
}
