package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an event happens besides its DTSTART.
 *
 * @param extra RDATEs
 * @param excluded EXDATEs
 */
record Recurrence(List<Rule> rules, List<Moment> extra, Set<Instant> excluded) {

    static Recurrence of(Component event, Moment start, Moments moments) {
        event.all("EXRULE").stream().findFirst().ifPresent(line -> {
            throw line.refuse("EXRULE is no longer part of iCalendar; use EXDATE");
        });
        List<Rule> rules = event.all("RRULE").stream()
                .map(line -> Rule.of(line, start, moments))
                .toList();
        Set<Instant> excluded = moments(event.all("EXDATE"), start, moments)
                .map(Moment::instant)
                .collect(Collectors.toUnmodifiableSet());
        return new Recurrence(rules, moments(event.all("RDATE"), start, moments).toList(), excluded);
    }

    private static Stream<Moment> moments(List<ContentLine> lines, Moment start, Moments moments) {
        return lines.stream().flatMap(line -> moments.moments(line).map(moment -> start.requireSameKind(moment, line)));
    }

    boolean isEmpty() {
        return rules.isEmpty() && extra.isEmpty();
    }

    /** Starts from {@code from} to {@code to}, both local times of the start's zone and inclusive; each once. */
    Stream<Moment> starts(Moment start, LocalDateTime from, LocalDateTime to) {
        Stream<Moment> named = Stream.concat(Stream.of(start), extra.stream())
                .filter(moment -> within(start.zone().local(moment.instant()), from, to));
        Stream<Moment> ruled = rules.stream().flatMap(rule -> rule.starts(start, from, to));
        return Stream.concat(named, ruled)
                .collect(Collectors.toMap(Moment::instant, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .filter(moment -> !excluded.contains(moment.instant()));
    }

    private static boolean within(LocalDateTime local, LocalDateTime from, LocalDateTime to) {
        return !local.isBefore(from) && !local.isAfter(to);
    }
}
