package io.prescreen.calendar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.Booking.Title;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the sandbox's calendars show, and showed, of {@link Booking}s. */
public record WrittenCalendars(Control sandbox) {

    /** Events as they stand, in the form of {@link Booking#shown}. */
    public List<String> events() {
        return sandbox.writtenEvents().stream()
                .map(event -> Booking.shown(
                        text(event, "summary"),
                        text(event, "organiser"),
                        OffsetDateTime.parse(text(event, "start")).toInstant()))
                .sorted()
                .toList();
    }

    /** What was accepted and does not stand. */
    public Set<String> lost(Collection<Booking> accepted) {
        Set<String> lost = accepted.stream()
                .flatMap(booking -> booking.wanted().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        lost.removeAll(events());
        return lost;
    }

    /** What stands and is not the latest of what was accepted, or stands twice. */
    public List<String> inExcess(Collection<Booking> accepted) {
        List<String> excess = new ArrayList<>(events());
        accepted.stream().flatMap(booking -> booking.wanted().stream()).forEach(excess::remove);
        return excess;
    }

    /** Nothing but what was accepted last, each once; and nothing older was there after something newer. */
    public void requireExactly(Collection<Booking> accepted) {
        assertThat(lost(accepted)).as("lost").isEmpty();
        assertThat(inExcess(accepted)).as("doubled, or not the latest").isEmpty();
        assertThat(aberrations()).as("old over new, or in two calendars").isEmpty();
    }

    /** Moments at which something old was written over something new, or an event stood in two calendars. */
    public List<String> aberrations() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> versions = new HashMap<>();
        Map<String, Set<String>> places = new HashMap<>();
        sandbox.writeHistory().forEach(write -> {
            String event = text(write, "eventId");
            Set<String> standing = places.computeIfAbsent(event, key -> new HashSet<>());
            if (text(write, "operation").equals("delete")) {
                standing.remove(text(write, "calendarId"));
                return;
            }
            int version = Title.of(text(write, "summary")).version();
            standing.add(text(write, "calendarId"));
            if (version < versions.merge(event, version, Math::max) || standing.size() > 1) {
                wrong.add(write.toString());
            }
        });
        return wrong;
    }

    private static String text(Map<String, Object> of, String member) {
        return (String) of.get(member);
    }
}
