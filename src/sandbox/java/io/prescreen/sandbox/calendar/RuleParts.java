package io.prescreen.sandbox.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of an RRULE by name, checked for what would never end or is not supported. */
record RuleParts(Map<String, String> parts) {

    private static final int LONGEST = 2_000;
    private static final int MOST_PER_DAY = 24;

    static RuleParts of(ContentLine line) {
        if (line.value().length() > LONGEST) {
            throw line.refuse("longer than " + LONGEST + " characters");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : line.value().trim().toUpperCase(Locale.ROOT).split(";")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || parts.put(pair[0], pair[1]) != null) {
                throw line.refuse("'" + part + "' has no value or comes twice");
            }
        }
        // RFC 5545 3.3.10 says Monday; ical4j would take the machine's country
        parts.putIfAbsent("WKST", "MO");
        RuleParts rule = new RuleParts(parts);
        rule.check(line);
        return rule;
    }

    private void check(ContentLine line) {
        if (List.of("SECONDLY", "MINUTELY").contains(value("FREQ").orElse("")) || perDay() > MOST_PER_DAY) {
            throw line.refuse("no calendar program repeats an event more than " + MOST_PER_DAY + " times a day");
        }
        for (String number : List.of("COUNT", "INTERVAL")) {
            if (!value(number).orElse("1").matches("0*[1-9]\\d{0,3}")) {
                throw line.refuse(number + " must be from 1 to 9999");
            }
        }
        if (value("COUNT").isPresent() && value("UNTIL").isPresent()) {
            throw line.refuse("a rule has either COUNT or UNTIL");
        }
        if (!value("RSCALE").orElse("GREGORIAN").equals("GREGORIAN")) {
            throw line.refuse("only the Gregorian calendar is supported");
        }
    }

    private int perDay() {
        int hours = value("BYHOUR").isEmpty() && value("FREQ").orElse("").equals("HOURLY") ? 24 : values("BYHOUR");
        return hours * values("BYMINUTE") * values("BYSECOND");
    }

    private int values(String part) {
        return value(part).map(list -> list.split(",").length).orElse(1);
    }

    Optional<String> value(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    RuleParts without(String part) {
        Map<String, String> rest = new LinkedHashMap<>(parts);
        rest.remove(part);
        return new RuleParts(rest);
    }

    /** As RRULE writes it. */
    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
