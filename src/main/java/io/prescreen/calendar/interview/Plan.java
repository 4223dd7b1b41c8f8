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

    /**
     * By part, whom the event has invited once and does not any more: calendars keep whoever is not taken out. Also of parts
     * that there are not now: they may come back before anybody has taken their event away.
     */
    static Map<Part, List<String>> former(
            Optional<Content> before, boolean beforeShared, Content now, boolean nowShared) {
        Map<Part, List<String>> former = new EnumMap<>(Part.class);
        before.ifPresent(content -> {
            Map<Part, List<String>> then = guests(content, beforeShared);
            Map<Part, List<String>> invited = guests(now, nowShared);
            for (Part part : Part.values()) {
                List<String> gone = Stream.concat(in(then, part), in(content.former(), part))
                        .filter(mailbox -> in(invited, part).noneMatch(mailbox::equals))
                        .distinct()
                        .sorted()
                        .toList();
                if (!gone.isEmpty()) {
                    former.put(part, gone);
                }
            }
        });
        return former;
    }

    private static Stream<String> in(Map<Part, List<String>> mailboxes, Part part) {
        return mailboxes.getOrDefault(part, List.of()).stream();
    }

    private static Map<Part, List<String>> guests(Content content, boolean shared) {
        return Audience.of(content, shared, true).stream()
                .collect(Collectors.toMap(Audience::part, audience -> audience.guests().stream()
                        .map(Guest::mailbox)
                        .toList()));
    }
}
