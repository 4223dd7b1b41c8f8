package io.prescreen.sandbox.cronofy.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.calendar.Occurrence;
import io.prescreen.sandbox.calendar.Timed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever an event says, its iCalendar can be read, and says when it is. */
class VeventTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final EventKey KEY = new EventKey("app", "eva@acme.example", "Calendar", "4711");
    private static final Timed NINE = timed(Instant.parse("2026-03-02T09:00:00Z"), "Europe/Berlin");
    private static final Timed TEN = timed(Instant.parse("2026-03-02T10:00:00Z"), "Europe/Berlin");

    @Property(tries = 300)
    void anyWords(@ForAll String summary, @ForAll String description, @ForAll("names") String name) {
        Event event = event(summary, description, NINE, TEN)
                .inviting(List.of(Attendee.invited("max@candidate.example", name)), List.of());

        String text = Vevent.of(event, "eva@acme.example");

        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.split("\r\n(?! )")).noneMatch(line -> line.contains("\n") && !line.contains("\r\n "));
        assertThat(occurrences(text, NINE.at())).hasSize(1);
    }

    @Property(tries = 300)
    void anyTime(
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 0, max = 366 * 24 * 4) int quarters,
            @ForAll @IntRange(min = 1, max = 100) int length) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(900L * quarters);
        Instant end = start.plusSeconds(900L * length);

        List<Occurrence> occurrences = occurrences(
                Vevent.of(event("Interview", null, timed(start, zone), timed(end, zone)), "eva@acme.example"), start);

        assertThat(occurrences).hasSize(1);
        assertThat(((Timed) occurrences.get(0).start()).at()).isEqualTo(start);
        assertThat(((Timed) occurrences.get(0).end()).at()).isEqualTo(end);
    }

    @Property(tries = 20)
    void anyDays(@ForAll @IntRange(min = 1, max = 40) int days) {
        LocalDate first = LocalDate.of(2026, 3, 2);
        EventTime end = new AllDay(first.plusDays(days));

        List<Occurrence> occurrences = occurrences(
                Vevent.of(event("Fair", null, new AllDay(first), end), "eva@acme.example"),
                Instant.parse("2026-03-02T00:00:00Z"));

        assertThat(occurrences).extracting(Occurrence::end).containsExactly(end);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Kathmandu",
                "Etc/UTC",
                "Europe/London");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().ofMaxLength(100).injectNull(0.1);
    }

    private static List<Occurrence> occurrences(String vevent, Instant at) {
        return new ParsedEvents().of(vevent).occurrences(at, at.plusSeconds(1));
    }

    private static Event event(String summary, String description, EventTime start, EventTime end) {
        Content content = new Content(summary, description, start, end, null, null, null, false, false);
        return Event.first(KEY, "uid@example", "Eva", content, NOW);
    }

    private static Timed timed(Instant at, String zone) {
        return new Timed(at, ZoneId.of(zone));
    }
}
