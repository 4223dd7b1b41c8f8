package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * One RRULE, expanded by ical4j in local time, so that 09:00 stays 09:00 over a change to daylight saving time.
 *
 * @param parts the rule without UNTIL, which may be UTC and is therefore compared here
 * @param until inclusive
 */
record Rule(ContentLine line, RuleParts parts, Instant until) {

    static Rule of(ContentLine line, Moment start, Moments moments) {
        RuleParts parts = RuleParts.of(line);
        Optional<Instant> until = parts.value("UNTIL").map(value -> until(moments.moment(line, value), start, moments));
        Rule rule = new Rule(line, parts.without("UNTIL"), until.orElse(Instant.MAX));
        rule.recur();
        return rule;
    }

    private static Instant until(Moment until, Moment start, Moments moments) {
        if (until.date() && !start.date()) {
            // a date means the whole date, in the zone of the event
            return start.at(until.local().plusDays(1)).instant().minusNanos(1);
        }
        if (start.date() && !until.date()) {
            return Zone.UTC.instant(moments.floating().local(until.instant()));
        }
        return until.instant();
    }

    /** Starts of the occurrences from {@code from} to {@code to}, both local and inclusive. */
    Stream<Moment> starts(Moment start, LocalDateTime from, LocalDateTime to) {
        // a COUNT has to be counted from the beginning
        boolean skip = parts.value("COUNT").isEmpty() && from.isAfter(start.local());
        return recur().getDatesAsStream(start.local(), skip ? from : start.local(), to, -1)
                .filter(local -> !local.isBefore(from))
                .map(start::at)
                .filter(moment -> !moment.instant().isAfter(until));
    }

    /** Made anew each time: ical4j's rules change while they are expanded. */
    private Recur<LocalDateTime> recur() {
        try {
            return new Recur<>(parts.toString(), false);
        } catch (RuntimeException e) {
            throw line.refuse("not a recurrence rule: " + e.getMessage());
        }
    }
}
