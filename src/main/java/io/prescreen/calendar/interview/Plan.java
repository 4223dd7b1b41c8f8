package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.EventDraft.Guest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events an interview is made of: one for each audience, all of them in the organiser's calendar. Pure. */
final class Plan {

    private Plan() {}

    /**
     * Those that are to stand in the calendar; nothing else of the interview is. Empty once it is cancelled.
     *
     * @param released candidates are invited by now
     */
    static List<PartEvent> of(Interview interview, Content content, boolean released, EventIds ids) {
        return interview.cancelled
                ? List.of()
                : Audience.of(content, interview.isShared(), released).stream()
                        .map(audience -> event(interview, content, audience, ids))
                        .toList();
    }

    /** All of them make the calendar busy: whoever is invited is shown as busy or free by the same word. */
    private static PartEvent event(Interview interview, Content content, Audience audience, EventIds ids) {
        Schedule schedule = interview.schedule();
        EventDraft draft = new EventDraft(
                ids.of(interview.id.tenantId(), interview.name, audience.part()),
                audience.summary(),
                audience.description(),
                schedule.start().instant(),
                schedule.end().instant(),
                schedule.zone(),
                audience.location(),
                audience.guests(),
                content.former().getOrDefault(audience.part(), List.of()),
                false,
                false);
        return new PartEvent(audience.part(), draft);
    }

    /** By part, whom the event has invited once and does not any more: calendars keep whoever is not taken out. */
    static Map<Part, List<String>> former(
            Optional<Content> before, boolean beforeShared, Content now, boolean nowShared) {
        Map<Part, List<String>> former = new EnumMap<>(Part.class);
        before.ifPresent(content -> {
            Map<Part, List<String>> then = guests(content, beforeShared);
            guests(now, nowShared).forEach((part, invited) -> {
                List<String> gone = Stream.concat(
                                then.getOrDefault(part, List.of()).stream(),
                                content.former().getOrDefault(part, List.of()).stream())
                        .filter(mailbox -> !invited.contains(mailbox))
                        .distinct()
                        .sorted()
                        .toList();
                if (!gone.isEmpty()) {
                    former.put(part, gone);
                }
            });
        });
        return former;
    }

    private static Map<Part, List<String>> guests(Content content, boolean shared) {
        return Audience.of(content, shared, true).stream()
                .collect(Collectors.toMap(Audience::part, audience -> audience.guests().stream()
                        .map(Guest::mailbox)
                        .toList()));
    }
}
