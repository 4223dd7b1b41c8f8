package io.prescreen.calendar.interview;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local time as somebody names it, in whole minutes.
 *
 * @param offset from UTC, where they say so: it tells which one, when the time comes twice
 */
record WallTime(LocalDateTime local, Optional<ZoneOffset> offset) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(?::00(?:\\.0{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");

    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** Empty for what is no such time. */
    static Optional<WallTime> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WallTime(
                    LocalDateTime.parse(parts.group(1)),
                    Optional.ofNullable(parts.group(2)).map(ZoneOffset::of)));
        } catch (DateTimeException noSuchDateOrOffset) {
            return Optional.empty();
        }
    }

    /** Empty when it does not come in this zone, or comes twice and nobody says which: there are {@link #proposals}. */
    Optional<WallMoment> in(ZoneRules rules) {
        List<ZoneOffset> possible = rules.getValidOffsets(local);
        return offset.map(Stream::of)
                .orElseGet(() -> possible.size() == 1 ? possible.stream() : Stream.empty())
                .filter(possible::contains)
                .map(one -> new WallMoment(local, one))
                .findFirst();
    }

    /**
     * What may be meant: each time that the clock shows this; where it never does, since it is put forward, what it shows
     * as much earlier and as much later as it is put forward.
     */
    List<OffsetDateTime> proposals(ZoneRules rules) {
        List<ZoneOffset> possible = rules.getValidOffsets(local);
        if (!possible.isEmpty()) {
            return possible.stream().map(local::atOffset).toList();
        }
        ZoneOffsetTransition gap = rules.getTransition(local);
        return List.of(
                local.minus(gap.getDuration()).atOffset(gap.getOffsetBefore()),
                local.plus(gap.getDuration()).atOffset(gap.getOffsetAfter()));
    }

    /** RFC 3339, which wants seconds. */
    static String text(OffsetDateTime time) {
        return RFC_3339.format(time);
    }

    /** What is wrong with it, where it is not {@link #in} the zone. */
    String objection(ZoneRules rules) {
        return switch (rules.getValidOffsets(local).size()) {
            case 0 -> "does not exist in this zone: the clock is put forward then";
            case 1 -> "must have the offset that the zone has then";
            default ->
                offset.isPresent()
                        ? "must have an offset that the zone has then"
                        : "comes twice in this zone: say the offset";
        };
    }
}
