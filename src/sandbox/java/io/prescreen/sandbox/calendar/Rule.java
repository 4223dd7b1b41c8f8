package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * One RRULE, expanded by ical4j in local time, so that 09:00 stays 09:00 over a change to daylight saving time.
 *
 * @param text the rule without UNTIL, which may be UTC and is therefore compared here
 * @param until inclusive
 */
record Rule(ContentLine line, String text, Instant until) {

    /** More than an event every hour is no calendar but an attack on whoever reads it. */
    private static final int MOST_PER_YEAR = 10_000;

    static Rule of(ContentLine line, Moment start, Moments moments) {
        List<String> kept = new ArrayList<>();
        Optional<Instant> until = Optional.empty();
        for (String part : line.value().trim().toUpperCase(Locale.ROOT).split(";")) {
            if (part.startsWith("UNTIL=")) {
                until = Optional.of(until(moments.moment(line, part.substring(6)), start));
            } else {
                refuseWhatIsNotCounted(line, part);
                kept.add(part);
            }
        }
        Rule rule = new Rule(line, String.join(";", kept), until.orElse(Instant.MAX));
        rule.refuseTooMany(start);
        return rule;
    }

    private static void refuseWhatIsNotCounted(ContentLine line, String part) {
        if (part.equals("FREQ=SECONDLY") || part.equals("FREQ=MINUTELY")) {
            throw line.refuse("no calendar program repeats events that often; use FREQ=HOURLY or rarer");
        }
        if (part.startsWith("RSCALE=") && !part.equals("RSCALE=GREGORIAN")) {
            throw line.refuse("only the Gregorian calendar is supported");
        }
        if (part.startsWith("COUNT=") && !part.matches("COUNT=0*[1-9]\\d{0,3}")) {
            throw line.refuse("COUNT must be from 1 to 9999");
        }
        if (part.startsWith("INTERVAL=") && !part.matches("INTERVAL=0*[1-9]\\d{0,3}")) {
            throw line.refuse("INTERVAL must be from 1 to 9999");
        }
    }

    /** A date means the whole date, in the zone of the event. */
    private static Instant until(Moment until, Moment start) {
        if (until.date() && !start.date()) {
            return start.at(until.local().plusDays(1)).instant().minusNanos(1);
        }
        return until.instant();
    }

    private void refuseTooMany(Moment start) {
        if (starts(start, start.local(), start.local().plusYears(1)).count() > MOST_PER_YEAR) {
            throw line.refuse("gives more than " + MOST_PER_YEAR + " occurrences in a year");
        }
    }

    /** Starts of the occurrences from {@code from} to {@code to}, both local and inclusive. */
    Stream<Moment> starts(Moment start, LocalDateTime from, LocalDateTime to) {
        boolean counted = text.contains("COUNT=");
        LocalDateTime first = counted || from.isBefore(start.local()) ? start.local() : from;
        return recur().getDatesAsStream(start.local(), first, to, -1)
                .filter(local -> !local.isBefore(from))
                .map(start::at)
                .filter(moment -> !moment.instant().isAfter(until))
                .limit(limit(first, to));
    }

    private static long limit(LocalDateTime from, LocalDateTime to) {
        return (MOST_PER_YEAR + 1L) * (1 + Math.max(0, to.getYear() - from.getYear()));
    }

    /** Made anew each time: ical4j's rules change while they are expanded. */
    private Recur<LocalDateTime> recur() {
        try {
            return new Recur<>(text, false);
        } catch (RuntimeException e) {
            throw line.refuse("not a recurrence rule: " + e.getMessage());
        }
    }
}
