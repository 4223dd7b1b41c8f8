package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingHoursTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** Minute by minute: what the clock shows decides, on days of 23, 23.5, 24, 24.5 and 25 hours. */
    @Property(tries = 200)
    void holdExactlyWhatTheClockShows(@ForAll("hours") WorkingHours hours, @ForAll("windows") Stretch window) {
        Timeline within = hours.within(window);

        for (Instant at = window.start(); at.isBefore(window.end()); at = at.plus(1, ChronoUnit.MINUTES)) {
            assertThat(holds(within, at)).as("at %s", at.atZone(hours.zone())).isEqualTo(showsWork(hours, at));
        }
    }

    @Example
    void aNightShiftLosesTheHourThatTheClockSkips() {
        assertThat(night(LocalDate.of(2027, 3, 27)))
                .isEqualTo(stretch("2027-03-27T22:00:00+01:00", "2027-03-28T06:00:00+02:00"));
    }

    @Example
    void aNightShiftHasTheHourThatComesTwiceTwice() {
        assertThat(night(LocalDate.of(2027, 10, 30)))
                .isEqualTo(stretch("2027-10-30T22:00:00+02:00", "2027-10-31T06:00:00+01:00"));
    }

    @Example
    void hoursThatTouchAreOne() {
        List<Hours> day =
                List.of(new Hours("13:00", "17:00"), new Hours("09:00", "13:00"), new Hours("10:00", "11:00"));
        Stretch monday = stretch("2027-03-29T00:00:00+02:00", "2027-03-30T00:00:00+02:00");

        assertThat(new WorkingHours(VIENNA, only(day)).within(monday))
                .isEqualTo(Timeline.of(stretch("2027-03-29T09:00:00+02:00", "2027-03-29T17:00:00+02:00")));
    }

    @Example
    void theStandardIsMondayToFriday() {
        Stretch week = stretch("2027-03-29T00:00:00Z", "2027-04-05T00:00:00Z");

        assertThat(WorkingHours.standard(ZoneId.of("UTC")).within(week).stretches())
                .hasSize(5)
                .last()
                .isEqualTo(stretch("2027-04-02T08:00:00Z", "2027-04-02T18:00:00Z"));
    }

    private static Stretch night(LocalDate saturday) {
        WorkingDays days = new WorkingDays(null, null, null, null, null, List.of(new Hours("22:00", "06:00")), null);
        ZonedDateTime midnight = saturday.atStartOfDay(VIENNA);
        Stretch weekend = new Stretch(midnight.toInstant(), midnight.plusDays(2).toInstant());
        return new WorkingHours(VIENNA, days).within(weekend).stretches().get(0);
    }

    private static boolean holds(Timeline timeline, Instant at) {
        return timeline.stretches().stream().anyMatch(one -> !at.isBefore(one.start()) && at.isBefore(one.end()));
    }

    private static boolean showsWork(WorkingHours hours, Instant at) {
        ZonedDateTime shown = at.atZone(hours.zone());
        LocalTime time = shown.toLocalTime();
        return hours.days().of(shown.getDayOfWeek()).stream()
                        .anyMatch(one -> !time.isBefore(from(one)) && (overnight(one) || time.isBefore(to(one))))
                || hours.days().of(shown.minusDays(1).getDayOfWeek()).stream()
                        .anyMatch(one -> overnight(one) && time.isBefore(to(one)));
    }

    private static boolean overnight(Hours hours) {
        return !from(hours).isBefore(to(hours));
    }

    private static LocalTime from(Hours hours) {
        return LocalTime.parse(hours.from());
    }

    private static LocalTime to(Hours hours) {
        return LocalTime.parse(hours.to());
    }

    private static WorkingDays only(List<Hours> monday) {
        return new WorkingDays(monday, null, null, null, null, null, null);
    }

    private static Stretch stretch(String start, String end) {
        return new Stretch(
                ZonedDateTime.parse(start).toInstant(), ZonedDateTime.parse(end).toInstant());
    }

    @Provide
    Arbitrary<WorkingHours> hours() {
        Arbitrary<String> times = Arbitraries.integers()
                .between(0, 95)
                .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter).toString());
        Arbitrary<List<Hours>> day = Combinators.combine(times, times)
                .as(Hours::new)
                .filter(one -> !one.areNone())
                .list()
                .ofMaxSize(2);
        Arbitrary<WorkingDays> days =
                Combinators.combine(day, day, day, day, day, day, day).as(WorkingDays::new);
        return Combinators.combine(zones(), days).as(WorkingHours::new);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Beirut")
                .map(ZoneId::of);
    }

    /** Two days around a change of some zone, or none. */
    @Provide
    Arbitrary<Stretch> windows() {
        Arbitrary<LocalDate> dates = Arbitraries.of(Stream.of(
                        "2027-03-14",
                        "2027-03-28",
                        "2027-04-04",
                        "2027-06-15",
                        "2027-10-03",
                        "2027-10-31",
                        "2027-11-07")
                .map(LocalDate::parse)
                .toList());
        return Combinators.combine(dates, zones(), Arbitraries.integers().between(-720, 720))
                .as((date, zone, shift) -> {
                    Instant start = date.atStartOfDay(zone).plusMinutes(shift).toInstant();
                    return new Stretch(start, start.plus(40, ChronoUnit.HOURS));
                });
    }
}
