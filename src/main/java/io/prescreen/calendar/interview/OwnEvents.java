package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.OwnTime;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.cronofy.EventDraft.Guest;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an interview itself has in calendars: it does not stand in its own way. Only events count that were written, each
 * where it was seen last; what was handed over and not seen yet counts at its new time as well.
 */
@ApplicationScoped
class OwnEvents {

    private final Tenancy tenancy;
    private final InterviewEvents events;

    OwnEvents(Tenancy tenancy, InterviewEvents events) {
        this.tenancy = tenancy;
        this.events = events;
    }

    /** Outside of transactions. Empty: there is no such interview. */
    Uni<Optional<OwnTime>> of(TenantId tenant, Optional<Known> interview) {
        return interview
                .map(known -> tenancy.inTransaction(tenant, () -> events.of(known.interview().id))
                        .map(written -> Optional.of(time(known, written))))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    static OwnTime time(Known known, List<InterviewEvent> written) {
        Map<Part, Set<String>> guests =
                known.content().map(content -> guests(known, content)).orElse(Map.of());
        Map<Stretch, Map<String, OwnTime.Events>> own = new HashMap<>();
        for (InterviewEvent event : written) {
            Set<String> mailboxes = new HashSet<>(guests.getOrDefault(event.part, Set.of()));
            mailboxes.add(event.mailbox);
            times(known.interview(), event)
                    .forEach(time -> mailboxes.forEach(mailbox -> own.computeIfAbsent(time, ignored -> new HashMap<>())
                            .merge(mailbox, new OwnTime.Events(1, 0), OwnEvents::both)));
        }
        return own.isEmpty() ? OwnTime.NONE : new OwnTime(own);
    }

    private static Set<Stretch> times(Interview interview, InterviewEvent event) {
        Stream<Stretch> seen =
                event.seenStart == null ? Stream.empty() : Stream.of(new Stretch(event.seenStart, event.seenEnd));
        boolean isSent = !interview.cancelled && Long.valueOf(interview.version).equals(event.sentVersion);
        Stream<Stretch> sent = isSent ? Stream.of(new Stretch(interview.startsAt, interview.endsAt)) : Stream.empty();
        return Stream.concat(seen, sent).collect(Collectors.toUnmodifiableSet());
    }

    /** By part, whoever has not declined. */
    private static Map<Part, Set<String>> guests(Known known, Content content) {
        Set<String> declined = known.seats().stream()
                .filter(seat -> seat.answer().filter(Reply.DECLINED::equals).isPresent())
                .flatMap(seat -> seat.mailbox().stream())
                .collect(Collectors.toUnmodifiableSet());
        return Audience.of(content, known.interview().isShared(), true).stream()
                .collect(Collectors.toMap(Audience::part, audience -> audience.guests().stream()
                        .map(Guest::mailbox)
                        .filter(mailbox -> !declined.contains(mailbox))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private static OwnTime.Events both(OwnTime.Events one, OwnTime.Events other) {
        return new OwnTime.Events(one.blocking() + other.blocking(), one.free() + other.free());
    }
}
