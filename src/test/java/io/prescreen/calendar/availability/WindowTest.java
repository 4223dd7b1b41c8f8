package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DomainContext.Global.class)
@Domain(Clocks.class)
class WindowTest {

    @Example
    void theDayOnWhichSummerTimeBeginsHas23Hours() {
        assertThat(day("Europe/Berlin", "2026-03-29")).hasToString("2026-03-28T23:00:00Z/2026-03-29T22:00:00Z");
        assertThat(day("America/New_York", "2026-03-08")).hasToString("2026-03-08T05:00:00Z/2026-03-09T04:00:00Z");
    }

    @Example
    void theDayOnWhichSummerTimeEndsHas25Hours() {
        assertThat(day("Europe/Berlin", "2026-10-25")).hasToString("2026-10-24T22:00:00Z/2026-10-25T23:00:00Z");
        assertThat(day("America/New_York", "2026-11-01")).hasToString("2026-11-01T04:00:00Z/2026-11-02T05:00:00Z");
    }

    @Example
    void aDayWithoutMidnightBeginsAtOne() {
        assertThat(day("America/Sao_Paulo", "2018-11-04")).hasToString("2018-11-04T03:00:00Z/2018-11-05T02:00:00Z");
        assertThat(day("Africa/Cairo", "2026-04-24")).hasToString("2026-04-23T22:00:00Z/2026-04-24T21:00:00Z");
        assertThat(day("Asia/Beirut", "2026-03-29")).hasToString("2026-03-28T22:00:00Z/2026-03-29T21:00:00Z");
    }

    @Example
    void aDateThatNeverWasBeginsWithTheNext() {
        Window samoa = window("2011-12-29T00:00:00Z", "2012-01-02T00:00:00Z", "Pacific/Apia");

        assertThat(samoa.startOf(LocalDate.parse("2011-12-30")))
                .isEqualTo(samoa.startOf(LocalDate.parse("2011-12-31")))
                .isEqualTo("2011-12-30T10:00:00Z");
    }

    @Example
    void anAllDayItemBelongsToTheViewersDates() {
        Window tokyo = window("2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", "Asia/Tokyo");

        assertThat(tokyo.stretchOf(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-03")))
                .hasToString("2026-04-30T15:00:00Z/2026-05-02T15:00:00Z");
    }

    @Example
    void asksUpstreamForTheWholeDatesAroundIt() {
        Window evening = window("2026-03-28T22:30:00Z", "2026-03-29T21:30:00Z", "Europe/Berlin");
        Window wholeDay = window("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "Europe/Berlin");

        assertThat(evening.firstDate()).isEqualTo("2026-03-28");
        assertThat(evening.lastDateExclusive()).isEqualTo("2026-03-30");
        assertThat(wholeDay.firstDate()).isEqualTo("2026-03-29");
        assertThat(wholeDay.lastDateExclusive()).isEqualTo("2026-03-30");
    }

    @Example
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> window("2026-03-28T22:30:00Z", "2026-03-28T22:30:00Z", "Europe/Berlin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 3000)
    void aDateBeginsWhenAClockFirstShowsItOrALaterOne(@ForAll ZonedDateTime moment) {
        Window window = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), moment.getZone());

        assertThat(window.startOf(moment.toLocalDate()))
                .isEqualTo(firstMinuteOf(moment.toLocalDate(), moment.getZone()));
    }

    @Property(tries = 3000)
    void itsDatesAreTheFewestThatCoverIt(
            @ForAll ZonedDateTime from, @ForAll @IntRange(min = 1, max = 4_000) int length) {
        ZoneId zone = from.getZone();
        Instant to = from.toInstant().plus(Duration.ofMinutes(length));

        Window window = new Window(from.toInstant(), to, zone);

        assertThat(firstMinuteOf(window.firstDate(), zone)).isBeforeOrEqualTo(from.toInstant());
        assertThat(firstMinuteOf(window.firstDate().plusDays(1), zone)).isAfter(from.toInstant());
        assertThat(firstMinuteOf(window.lastDateExclusive(), zone)).isAfterOrEqualTo(to);
        assertThat(firstMinuteOf(window.lastDateExclusive().minusDays(1), zone)).isBefore(to);
    }

    /** By looking at the clock every minute. */
    private static Instant firstMinuteOf(LocalDate date, ZoneId zone) {
        Instant minute = date.atStartOfDay().toInstant(ZoneOffset.ofHours(18));
        while (LocalDate.ofInstant(minute, zone).isBefore(date)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private static Stretch day(String zone, String date) {
        LocalDate day = LocalDate.parse(date);
        return window("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", zone).stretchOf(day, day.plusDays(1));
    }

    private static Window window(String from, String to, String zone) {
        return new Window(Instant.parse(from), Instant.parse(to), ZoneId.of(zone));
    }
}
