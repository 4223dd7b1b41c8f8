package io.prescreen.calendar.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interview as a back end wants to have it. Every title tells which version it is of: so calendars tell which one they
 * have.
 *
 * @param id Prescreen's
 * @param organiser a person of acme, whose mailbox is called so, too
 */
public record Booking(String id, int version, String organiser, Instant start, boolean cancelled) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final Set<String> AUDIENCES = Set.of("organiser", "candidates", "neutral");
    private static final Pattern TITLE = Pattern.compile("(\\w+) of (\\S+), version (\\d+)");

    /** What a title tells. */
    public record Title(String audience, String id, int version) {

        static Title of(String summary) {
            Matcher title = TITLE.matcher(summary);
            if (!title.matches()) {
                throw new AssertionError("nobody calls an interview " + summary);
            }
            return new Title(title.group(1), title.group(2), Integer.parseInt(title.group(3)));
        }
    }

    public static Booking first(String id, String organiser, int hour) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(7 + hour / 9));
        return new Booking(id, 1, organiser, start.plus(Duration.ofHours(8 + hour % 9)), false);
    }

    public Booking reworded() {
        return new Booking(id, version + 1, organiser, start, false);
    }

    public Booking movedByAnHour() {
        return new Booking(id, version + 1, organiser, start.plus(Duration.ofHours(1)), false);
    }

    /** Rita's become Ivan's, and the other way round. */
    public Booking handedOver() {
        return new Booking(id, version + 1, organiser.equals("rita") ? "ivan" : "rita", start, false);
    }

    public Booking cancelledNow() {
        return new Booking(id, version + 1, organiser, start, true);
    }

    public Map<String, Object> body() {
        return Map.of(
                "organiser",
                Map.of("person", organiser),
                "colleagues",
                List.of(Map.of("mailbox", "lena@acme.example")),
                "candidates",
                List.of(Map.of("name", "Maximilian Mustermann", "email", "max@candidates.example")),
                "rooms",
                List.of("room-turing@acme.example"),
                "start",
                local(start),
                "end",
                local(start.plus(Duration.ofHours(1))),
                "timeZone",
                ZONE.getId(),
                "kind",
                "onSite",
                "place",
                "Headquarters",
                "words",
                Map.of(
                        "organiser", Map.of("title", title("organiser"), "text", "Ask about version " + version),
                        "candidates", Map.of("title", title("candidates"), "text", "Welcome"),
                        "neutral", Map.of("title", title("neutral"))));
    }

    /** Everything that calendars are to show of it, in the form of {@link #shown}. */
    public Set<String> wanted() {
        Set<String> wanted = new TreeSet<>();
        if (!cancelled) {
            AUDIENCES.forEach(audience -> wanted.add(shown(title(audience), organiser + "@acme.example", start)));
        }
        return wanted;
    }

    public static String shown(String summary, String mailbox, Instant start) {
        return "%s, at %s, of %s".formatted(summary, start, mailbox);
    }

    private String title(String audience) {
        return "%s of %s, version %d".formatted(audience, id, version);
    }

    private static String local(Instant time) {
        return time.atZone(ZONE).toLocalDateTime().toString();
    }
}
