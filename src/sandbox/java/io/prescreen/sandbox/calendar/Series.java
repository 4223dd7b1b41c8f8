package io.prescreen.sandbox.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event with all its repetitions, and the components that override some of them. */
final class Series {

    private final String uid;
    private final Optional<Event> master;
    private final Map<Instant, Event> single;
    private final List<Event> onwards;

    /** The components with the same UID, of which the one with the highest SEQUENCE counts. */
    Series(List<Event> events) {
        uid = events.get(0).uid();
        Map<Optional<Instant>, Event> latest = events.stream()
                .collect(Collectors.toMap(
                        event -> event.replaces().map(Moment::instant),
                        Function.identity(),
                        (one, other) -> other.sequence() >= one.sequence() ? other : one));
        master = Optional.ofNullable(latest.remove(Optional.<Instant>empty()));
        single = latest.values().stream()
                .filter(event -> !event.onwards())
                .collect(Collectors.toMap(Event::replaced, Function.identity()));
        onwards = latest.values().stream()
                .filter(Event::onwards)
                .sorted(Comparator.comparing(Event::replaced).reversed())
                .toList();
        latest.values().forEach(this::check);
    }

    String uid() {
        return uid;
    }

    private void check(Event override) {
        Moment replaced = override.replaces().orElseThrow();
        if (override.onwards() && master.isEmpty()) {
            throw override.refuse("RANGE=THISANDFUTURE, but the recurring event is missing");
        }
        if (master.isPresent() && master.get().start().date() != replaced.date()) {
            throw override.refuse(
                    "the RECURRENCE-ID must be a date or a time as the DTSTART of the recurring event is");
        }
    }

    /** Occurrences that may overlap the time between; the caller looks closer. */
    Stream<Occurrence> occurrences(Instant from, Instant to) {
        if (master.isPresent() && master.get().status().isEmpty()) {
            return Stream.empty();
        }
        Stream<Occurrence> overridden = single.values().stream().flatMap(event -> event.at(event.start()).stream());
        return Stream.concat(overridden, master.stream().flatMap(event -> repeated(event, from, to)));
    }

    private Stream<Occurrence> repeated(Event event, Instant from, Instant to) {
        Duration slack = slack();
        LocalDateTime first = event.start().zone().local(from.minus(slack));
        LocalDateTime last = event.start().zone().local(to.plus(slack));
        return event.recurrence()
                .starts(event.start(), first, last)
                .filter(start -> !single.containsKey(start.instant()))
                .flatMap(start -> shifted(event, start).stream());
    }

    /** How far an occurrence reaches away from where the rule puts it. */
    private Duration slack() {
        Duration longest = Stream.concat(master.stream(), onwards.stream())
                .map(event -> event.length().most())
                .reduce(Duration.ZERO, Duration::plus);
        return onwards.stream()
                .map(override -> shift(master.orElseThrow(), override).abs())
                .reduce(longest, Duration::plus)
                .plusDays(2);
    }

    private Optional<Occurrence> shifted(Event event, Moment start) {
        return onwards.stream()
                .filter(override -> !override.replaced().isAfter(start.instant()))
                .findFirst()
                .map(override -> override.at(override.start().at(start.local().plus(shift(event, override)))))
                .orElseGet(() -> event.at(start));
    }

    private static Duration shift(Event event, Event override) {
        LocalDateTime replaced = event.start().zone().local(override.replaced());
        return Duration.between(replaced, override.start().local());
    }
}
