package io.prescreen.sandbox.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long each occurrence lasts: first so many days of the calendar, then exactly so long. */
record Length(long days, Duration exact) {

    static final Length NONE = new Length(0, Duration.ZERO);

    private static final Length ONE_DAY = new Length(1, Duration.ZERO);
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");

    /**
     * RFC 5545 3.6.1: without an end a date lasts the day, a time lasts no time. 3.8.5.3: repetitions of an event
     * with an end last exactly as long as the first, also over a change to daylight saving time.
     */
    static Length of(Component event, Moment start, Moments moments) {
        Optional<ContentLine> end = event.optional("DTEND");
        Optional<ContentLine> duration = event.optional("DURATION");
        if (end.isPresent() && duration.isPresent()) {
            throw duration.get().refuse("an event has either DTEND or DURATION");
        }
        if (end.isPresent()) {
            return between(start, moments.moment(end.get()), end.get());
        }
        return duration.map(line -> parse(line, line.value().trim(), start)).orElse(start.date() ? ONE_DAY : NONE);
    }

    static Length between(Moment start, Moment end, ContentLine line) {
        start.requireSameKind(end, line);
        Duration exact = Duration.between(start.instant(), end.instant());
        if (exact.isNegative() && start.zone().equals(end.zone())) {
            // the clock skips the start but not the end: the length on the clock is meant
            exact = Duration.between(start.local(), end.local());
        }
        if (exact.isNegative()) {
            throw line.refuse("the end is before the start");
        }
        if (!start.date()) {
            return new Length(0, exact);
        }
        // several programs write the same date twice and mean that day
        return new Length(Math.max(1, ChronoUnit.DAYS.between(start.local(), end.local())), Duration.ZERO);
    }

    static Length parse(ContentLine line, String text, Moment start) {
        Matcher part = DURATION.matcher(text);
        if (!part.matches() || text.endsWith("P") || text.endsWith("T")) {
            throw line.refuse("not a duration like PT1H30M");
        }
        Length length = new Length(
                7 * number(part, 1) + number(part, 2),
                Duration.ofHours(number(part, 3)).plusMinutes(number(part, 4)).plusSeconds(number(part, 5)));
        if (start.date() && !length.exact().isZero()) {
            throw line.refuse("an all-day event lasts whole days");
        }
        return length;
    }

    private static long number(Matcher part, int group) {
        return part.group(group) == null ? 0 : Long.parseLong(part.group(group));
    }

    EventTime end(Moment start, ZoneId zone) {
        LocalDateTime day = start.local().plusDays(days);
        if (start.date()) {
            return new AllDay(day.toLocalDate());
        }
        return new Timed(start.zone().instant(day).plus(exact), zone);
    }

    /** At least as long as any occurrence of this length. */
    Duration most() {
        return Duration.ofDays(days + 1).plus(exact);
    }
}
