package io.prescreen.sandbox.calendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Rules of a VTIMEZONE, written out up to the year 2100. */
final class ZoneDefinition {

    private static final LocalDateTime END = LocalDateTime.of(2100, 1, 1, 0, 0);

    /** One beginning of standard or daylight time; {@code onset} is the wall-clock time before the change. */
    private record Change(LocalDateTime onset, ZoneOffset before, ZoneOffset after) {}

    private ZoneDefinition() {}

    static ZoneRules rules(Component timezone) {
        List<Change> changes = timezone.parts().stream()
                .flatMap(ZoneDefinition::changes)
                .sorted(Comparator.comparing(change -> change.onset().toInstant(change.before())))
                .toList();
        if (changes.isEmpty()) {
            throw timezone.required("TZID").refuse("the VTIMEZONE has neither STANDARD nor DAYLIGHT");
        }
        ZoneOffset first = changes.get(0).before();
        return ZoneRules.of(first, first, List.of(), transitions(changes), List.of());
    }

    private static Stream<Change> changes(Component observance) {
        ZoneOffset before = offset(observance.required("TZOFFSETFROM"));
        ZoneOffset after = offset(observance.required("TZOFFSETTO"));
        Moment start = new Moments(new Zone(Zone.UTC.id(), before.getRules())).moment(observance.required("DTSTART"));
        Recurrence recurrence = Recurrence.of(observance, start, new Moments(start.zone()));
        return recurrence.starts(start, start.local(), END).map(onset -> new Change(onset.local(), before, after));
    }

    /** Offsets are chained here, because files in the wild contradict themselves in TZOFFSETFROM. */
    private static List<ZoneOffsetTransition> transitions(List<Change> changes) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset before = changes.get(0).before();
        for (Change change : changes) {
            LocalDateTime local = change.onset()
                    .plusSeconds(
                            (long) before.getTotalSeconds() - change.before().getTotalSeconds());
            if (!before.equals(change.after())) {
                transitions.add(ZoneOffsetTransition.of(local, before, change.after()));
            }
            before = change.after();
        }
        return transitions;
    }

    private static ZoneOffset offset(ContentLine line) {
        try {
            return ZoneOffset.of(line.value().trim());
        } catch (DateTimeException e) {
            throw line.refuse("not an offset like +0100");
        }
    }
}
