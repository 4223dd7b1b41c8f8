package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.PlainDates.expected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Rules against plain loops over dates, in a window of {@link PlainDates#WINDOW} that begins some days later. */
@Domain(DomainContext.Global.class)
@Domain(Clocks.class)
class RecurrencePropertiesTest {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Property(tries = 700)
    void aWeeklyRuleKeepsItsLocalTimeInEveryZone(
            @ForAll ZoneId zone,
            @ForAll LocalDateTime start,
            @ForAll Set<DayOfWeek> days,
            @ForAll @IntRange(min = 1, max = 5) int interval,
            @ForAll @IntRange(min = 0, max = 900) int daysLater) {
        String byDay = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        LocalDate monday = start.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

        List<Instant> found = found(
                zone, start, "RRULE:FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + byDay, start.plusDays(daysLater));

        assertThat(found)
                .containsExactlyElementsOf(expected(
                        zone,
                        start,
                        start.plusDays(daysLater),
                        date -> days.contains(date.getDayOfWeek())
                                && (date.toEpochDay() - monday.toEpochDay()) / 7 % interval == 0));
    }

    @Property(tries = 700)
    void aDailyRuleKeepsItsLocalTimeInEveryZone(
            @ForAll ZoneId zone,
            @ForAll LocalDateTime start,
            @ForAll @IntRange(min = 1, max = 40) int interval,
            @ForAll @IntRange(min = 0, max = 900) int daysLater) {
        List<Instant> found = found(zone, start, "RRULE:FREQ=DAILY;INTERVAL=" + interval, start.plusDays(daysLater));

        assertThat(found)
                .containsExactlyElementsOf(expected(
                        zone,
                        start,
                        start.plusDays(daysLater),
                        date -> (date.toEpochDay() - start.toLocalDate().toEpochDay()) % interval == 0));
    }

    @Property(tries = 700)
    void aMonthlyRuleHappensOnItsDayInTheMonthsThatHaveIt(
            @ForAll ZoneId zone, @ForAll LocalDateTime start, @ForAll @IntRange(min = 0, max = 900) int daysLater) {
        List<Instant> found = found(zone, start, "RRULE:FREQ=MONTHLY", start.plusDays(daysLater));

        assertThat(found)
                .containsExactlyElementsOf(expected(
                        zone, start, start.plusDays(daysLater), date -> date.getDayOfMonth() == start.getDayOfMonth()));
    }

    @Property(tries = 700)
    void aCountGivesSoManyWhereverTheWindowBegins(
            @ForAll ZoneId zone,
            @ForAll LocalDateTime start,
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(min = 0, max = 100) int daysLater) {
        List<Instant> found = found(zone, start, "RRULE:FREQ=DAILY;COUNT=" + count, start.plusDays(daysLater));

        assertThat(found)
                .containsExactlyElementsOf(expected(
                        zone,
                        start,
                        start.plusDays(daysLater),
                        date -> date.isBefore(start.toLocalDate().plusDays(count))));
    }

    @Property(tries = 700)
    void anExceptionDateRemovesExactlyOneOccurrence(
            @ForAll ZoneId zone, @ForAll LocalDateTime start, @ForAll @IntRange(min = 0, max = 49) int removed) {
        IcsCalendar whole = daily(zone, start, "RRULE:FREQ=DAILY;COUNT=50");
        Instant gone = start.plusDays(removed).atZone(zone).toInstant();

        IcsCalendar rest = daily(
                zone,
                start,
                "RRULE:FREQ=DAILY;COUNT=50\r\nEXDATE;TZID=" + zone + ":" + BASIC.format(start.plusDays(removed)));

        assertThat(starts(rest, start.minusDays(2)))
                .containsExactlyElementsOf(starts(whole, start.minusDays(2)).stream()
                        .filter(each -> !each.equals(gone))
                        .toList())
                .hasSize(starts(whole, start.minusDays(2)).size() - 1);
    }

    @Property(tries = 700)
    void aDefinitionWrittenFromAZonesRulesGivesThatZonesTimes(
            @ForAll ZoneId zone, @ForAll LocalDateTime start, @ForAll @IntRange(min = 0, max = 900) int daysLater) {
        String event =
                Ics.vevent("DTSTART;TZID=Our clock:" + BASIC.format(start), "DURATION:PT50M", "RRULE:FREQ=DAILY");
        IcsCalendar calendar = Ics.calendar(Definitions.of("Our clock", zone), event);

        assertThat(starts(calendar, start.plusDays(daysLater)))
                .isEqualTo(starts(daily(zone, start, "RRULE:FREQ=DAILY"), start.plusDays(daysLater)));
    }

    private static List<Instant> found(ZoneId zone, LocalDateTime start, String rule, LocalDateTime window) {
        return starts(daily(zone, start, rule), window);
    }

    private static IcsCalendar daily(ZoneId zone, LocalDateTime start, String rule) {
        return Ics.event("DTSTART;TZID=" + zone + ":" + BASIC.format(start), "DURATION:PT50M", rule);
    }

    private static List<Instant> starts(IcsCalendar calendar, LocalDateTime window) {
        Instant from = window.toInstant(ZoneOffset.UTC);
        return calendar.occurrences(from, from.plus(PlainDates.WINDOW)).stream()
                .map(occurrence -> ((Timed) occurrence.start()).at())
                .toList();
    }
}
