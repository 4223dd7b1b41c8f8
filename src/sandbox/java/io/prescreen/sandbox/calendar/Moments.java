package io.prescreen.sandbox.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads DATE and DATE-TIME values, whose zone may be named, UTC, or the owner's. */
final class Moments {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    private final Zone floating;
    private final Map<String, Zone> defined = new HashMap<>();

    Moments(Zone floating) {
        this.floating = floating;
    }

    /**
     * Makes the zones defined in a calendar known. Where a definition has an IANA name, IANA's rules are taken: programs
     * that write such names shorten the definitions to the rules of today.
     */
    Moments(Zone floating, List<Component> timezones) {
        this(floating);
        timezones.forEach(timezone -> {
            String id = timezone.required("TZID").value();
            defined.put(id, ZoneNames.iana(id).map(Zone::of).orElseGet(() -> defined(id, timezone)));
        });
    }

    private static Zone defined(String id, Component timezone) {
        return new Zone(ZoneNames.nearest(id, timezone), ZoneDefinition.rules(timezone));
    }

    Zone floating() {
        return floating;
    }

    Moment moment(ContentLine line) {
        return moment(line, line.value().trim());
    }

    /** All values of a line with a list, such as EXDATE. */
    Stream<Moment> moments(ContentLine line) {
        return Stream.of(line.value().split(",")).map(value -> moment(line, value.trim()));
    }

    Moment moment(ContentLine line, String value) {
        try {
            if (value.length() == 8) {
                return new Moment(LocalDate.parse(value, DATE).atStartOfDay(), Zone.UTC, true);
            }
            boolean utc = value.endsWith("Z");
            String local = utc ? value.substring(0, value.length() - 1) : value;
            return new Moment(LocalDateTime.parse(local, DATE_TIME), utc ? Zone.UTC : zone(line), false);
        } catch (DateTimeException e) {
            throw line.refuse("'" + value + "' is no date like 20260131 and no time like 20260131T093000");
        }
    }

    private Zone zone(ContentLine line) {
        String id = line.parameter("TZID");
        if (id.isEmpty()) {
            return floating;
        }
        return defined.computeIfAbsent(id, name -> ZoneNames.iana(name)
                .or(() -> ZoneNames.windows(name))
                .map(Zone::of)
                .orElseThrow(() -> line.refuse("the zone is neither defined by a VTIMEZONE nor known to IANA")));
    }
}
