package io.prescreen.calendar.link;

import java.util.List;
import java.util.Optional;

/**
 * How a person's link may be used.
 *
 * @param shared colleagues may see when the person is busy
 * @param busyCalendars the ids of the calendars that count, sorted; empty: all
 * @param writeCalendar where interviews are written; empty: the primary one
 */
public record Preferences(boolean shared, List<String> busyCalendars, Optional<String> writeCalendar) {

    public static final Preferences NONE = new Preferences(false, List.of(), Optional.empty());

    public Preferences {
        busyCalendars = busyCalendars.stream().sorted().distinct().toList();
    }

    boolean chooses() {
        return !busyCalendars.isEmpty() || writeCalendar.isPresent();
    }
}
