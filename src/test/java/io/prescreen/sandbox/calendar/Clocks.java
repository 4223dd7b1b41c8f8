package io.prescreen.sandbox.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Zones and local times for properties. */
class Clocks extends DomainContextBase {

    @Provide
    Arbitrary<ZoneId> zones() {
        // more often the zones whose clocks do unusual things: half an hour, midnight, a whole day
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                        "Europe/Berlin",
                                        "America/New_York",
                                        "Australia/Lord_Howe",
                                        "America/Sao_Paulo",
                                        "Africa/Cairo",
                                        "Asia/Beirut",
                                        "Pacific/Apia",
                                        "Asia/Kathmandu")
                                .map(ZoneId::of),
                        Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                                        .filter(id -> id.contains("/"))
                                        .sorted()
                                        .toList())
                                .map(ZoneId::of))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        Arbitrary<LocalDate> dates = Arbitraries.longs()
                .between(
                        LocalDate.of(2010, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> times = Arbitraries.integers()
                .between(0, 24 * 12 - 1)
                .map(fiveMinutes -> LocalTime.MIDNIGHT.plusMinutes(5L * fiveMinutes));
        return dates.flatMap(date -> times.map(date::atTime));
    }

    @Provide
    Arbitrary<Set<DayOfWeek>> days() {
        return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).withoutEdgeCases();
    }
}
