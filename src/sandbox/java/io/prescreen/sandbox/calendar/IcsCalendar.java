package io.prescreen.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A calendar as its owner's provider would report it: the times of its events and nothing else. */
public final class IcsCalendar {

    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private final List<Series> series;

    private IcsCalendar(List<Series> series) {
        this.series = series;
    }

    /**
     * Reads iCalendar text (RFC 5545): the VEVENTs of all its VCALENDARs.
     *
     * @param ownerZone the zone of times that name none
     * @throws InvalidIcsException if the text is not understood in full: half a calendar would show free time that
     *     is not free
     */
    public static IcsCalendar parse(String ics, ZoneId ownerZone) {
        return new IcsCalendar(ComponentReader.read(ics).stream()
                .flatMap(calendar -> series(calendar, Zone.of(ownerZone)).stream())
                .toList());
    }

    /** This one with the events of others, which replace those of the same UID. */
    public IcsCalendar with(List<IcsCalendar> others) {
        List<Series> more =
                others.stream().flatMap(calendar -> calendar.series.stream()).toList();
        Set<String> replaced = more.stream().map(Series::uid).collect(Collectors.toSet());
        Stream<Series> kept = series.stream().filter(one -> !replaced.contains(one.uid()));
        return new IcsCalendar(Stream.concat(kept, more.stream()).toList());
    }

    private static List<Series> series(Component calendar, Zone ownerZone) {
        EventReader reader = new EventReader(new Moments(ownerZone, calendar.parts("VTIMEZONE")));
        return calendar.parts("VEVENT").stream()
                .map(reader::read)
                .collect(Collectors.groupingBy(Event::uid))
                .values()
                .stream()
                .map(Series::new)
                .toList();
    }

    /**
     * The occurrences that overlap the time from {@code from} (inclusive) to {@code to} (exclusive), by start; all-day
     * ones if they do so in any zone, since only the reader's zone says when their dates begin.
     */
    public List<Occurrence> occurrences(Instant from, Instant to) {
        return series.stream()
                .flatMap(each -> each.occurrences(from, to))
                .filter(occurrence -> earliest(occurrence.start()).isBefore(to)
                        && latest(occurrence.end()).isAfter(from))
                .sorted(Comparator.comparing((Occurrence occurrence) -> earliest(occurrence.start()))
                        .thenComparing(Occurrence::uid))
                .toList();
    }

    private static Instant earliest(EventTime time) {
        return time instanceof Timed timed ? timed.at() : midnight(((AllDay) time).date(), EARLIEST);
    }

    private static Instant latest(EventTime time) {
        return time instanceof Timed timed ? timed.at() : midnight(((AllDay) time).date(), LATEST);
    }

    private static Instant midnight(LocalDate date, ZoneOffset offset) {
        return date.atTime(LocalTime.MIDNIGHT).toInstant(offset);
    }
}
