package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Window;
import io.prescreen.calendar.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The times and durations of a query, held to the limits of the contract. */
record AskedTiming(SlotQuery query) {

    private static final int LONGEST_DAYS = 62;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration LONGEST_SLOT = Duration.ofHours(12);
    private static final Duration LONGEST_STEP = Duration.ofHours(4);
    private static final Duration LONGEST_BUFFER = Duration.ofHours(4);
    private static final Duration LONGEST_NOTICE = Duration.ofDays(LONGEST_DAYS);
    private static final String USUAL_STEP = "PT15M";
    private static final String NONE = "PT0M";

    Timing timing(Instant now) {
        SlotQuery.Buffers buffers = query.buffers() == null ? new SlotQuery.Buffers(null, null) : query.buffers();
        return new Timing(
                window(),
                within("duration", query.duration(), FIVE_MINUTES, LONGEST_SLOT),
                within("step", orElse(query.step(), USUAL_STEP), FIVE_MINUTES, LONGEST_STEP),
                within("buffers.before", orElse(buffers.before(), NONE), Duration.ZERO, LONGEST_BUFFER),
                within("buffers.after", orElse(buffers.after(), NONE), Duration.ZERO, LONGEST_BUFFER),
                now,
                within("notice", orElse(query.notice(), NONE), Duration.ZERO, LONGEST_NOTICE));
    }

    private Window window() {
        ZoneId zone = ZoneId.of(query.timeZone());
        requireYear("from", query.from());
        requireYear("to", query.to());
        Instant from = query.from().toInstant();
        Instant to = query.to().toInstant();
        if (!from.isBefore(to)) {
            throw Problem.invalidField("to", "must be after from");
        }
        if (to.isAfter(from.atZone(zone).plusDays(LONGEST_DAYS).toInstant())) {
            throw Problem.invalidField("to", "must be at most %d days after from".formatted(LONGEST_DAYS));
        }
        return new Window(from, to, zone);
    }

    private static void requireYear(String field, OffsetDateTime time) {
        if (time.getYear() < 1970 || time.getYear() > 9990) {
            throw Problem.invalidField(field, "must lie between the years 1970 and 9990");
        }
    }

    private static Duration within(String field, String text, Duration least, Duration most) {
        Duration duration = Duration.parse(text);
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw Problem.invalidField(field, "must be from %s to %s".formatted(least, most));
        }
        return duration;
    }

    private static String orElse(String sent, String otherwise) {
        return sent == null ? otherwise : sent;
    }
}
