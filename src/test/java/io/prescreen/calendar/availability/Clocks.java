package io.prescreen.calendar.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Whole minutes from 1980 to 2037 in some zone, every second one less than a day and a half from a clock change. */
public class Clocks extends DomainContextBase {

    private static final Instant BEGIN = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2037-01-01T00:00:00Z");
    private static final int DAY_AND_A_HALF = 36 * 60;

    @Provide
    public Arbitrary<ZonedDateTime> moment() {
        return zone().flatMap(zone ->
                        Arbitraries.oneOf(anyMinute(), minuteNearAChange(zone)).map(minute -> minute.atZone(zone)))
                .withoutEdgeCases();
    }

    private static Arbitrary<ZoneId> zone() {
        // more often those whose clocks skip midnight, come back to it, or lose a day
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "Europe/Berlin",
                                "America/New_York",
                                "America/Sao_Paulo",
                                "America/St_Johns",
                                "America/Havana",
                                "Africa/Cairo",
                                "Asia/Beirut",
                                "Australia/Lord_Howe",
                                "Pacific/Apia"),
                        Arbitraries.of(
                                ZoneId.getAvailableZoneIds().stream().sorted().toList()))
                .map(ZoneId::of);
    }

    private static Arbitrary<Instant> anyMinute() {
        return Arbitraries.longs()
                .between(0, ChronoUnit.MINUTES.between(BEGIN, END))
                .map(minutes -> BEGIN.plus(minutes, ChronoUnit.MINUTES));
    }

    private static Arbitrary<Instant> minuteNearAChange(ZoneId zone) {
        List<Instant> changes = Stream.iterate(
                        next(zone, BEGIN),
                        change -> change != null && change.isBefore(END),
                        change -> next(zone, change))
                .toList();
        if (changes.isEmpty()) {
            return anyMinute();
        }
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-DAY_AND_A_HALF, DAY_AND_A_HALF);
        return Arbitraries.of(changes).flatMap(change -> minutes.map(n -> change.plus(n, ChronoUnit.MINUTES)));
    }

    private static Instant next(ZoneId zone, Instant instant) {
        ZoneOffsetTransition transition = zone.getRules().nextTransition(instant);
        return transition == null ? null : transition.getInstant();
    }
}
