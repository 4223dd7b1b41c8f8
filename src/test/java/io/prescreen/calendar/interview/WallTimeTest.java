package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WallTimeTest {

    private static final List<String> ZONES = List.of("Europe/Vienna", "America/New_York", "Australia/Lord_Howe");

    /** A minute within four hours of a change of the clock. */
    record Near(ZoneId zone, ZoneOffsetTransition change, LocalDateTime wall) {}

    @Example
    void readsLocalTimesWithAndWithoutOffset() {
        LocalDateTime ten = LocalDateTime.parse("2027-03-28T10:00");

        assertThat(WallTime.parse("2027-03-28T10:00")).contains(new WallTime(ten, Optional.empty()));
        assertThat(WallTime.parse("2027-03-28T10:00:00")).contains(new WallTime(ten, Optional.empty()));
        assertThat(WallTime.parse("2027-03-28T10:00:00.000Z")).contains(new WallTime(ten, Optional.of(ZoneOffset.UTC)));
        assertThat(WallTime.parse("2027-03-28T10:00+02:00"))
                .contains(new WallTime(ten, Optional.of(ZoneOffset.ofHours(2))));
    }

    @Example
    void readsNothingElse() {
        assertThat(List.of(
                        "",
                        "10:00",
                        "2027-03-28",
                        "2027-03-28T10:00:01",
                        "2027-03-28 10:00",
                        "2027-02-29T10:00",
                        "2027-03-28T24:00",
                        "2027-03-28T10:00+19:00",
                        "+12027-03-28T10:00",
                        "2027-03-28T10:00[UTC]"))
                .allSatisfy(text -> assertThat(WallTime.parse(text)).isEmpty());
    }

    @Example
    void halfAnHourIsMissingOnLordHoweIsland() {
        ZoneRules rules = ZoneId.of("Australia/Lord_Howe").getRules();
        WallTime missing = WallTime.parse("2027-10-03T02:10").orElseThrow();

        assertThat(missing.in(rules)).isEmpty();
        assertThat(missing.proposals(rules).stream().map(WallTime::text))
                .containsExactly("2027-10-03T01:40:00+10:30", "2027-10-03T02:40:00+11:00");
    }

    @Property
    void isATimeOfTheZoneExactlyWhenTheClockShowsItOnce(@ForAll("near") Near near) {
        ZoneRules rules = near.zone().getRules();
        Optional<WallMoment> found = new WallTime(near.wall(), Optional.empty()).in(rules);

        long shown = minutesAround(near.change()).stream()
                .filter(moment -> moment.toLocalDateTime().equals(near.wall()))
                .count();
        assertThat(found.isPresent()).isEqualTo(shown == 1);
        found.ifPresent(moment -> assertThat(LocalDateTime.ofInstant(moment.instant(), near.zone()))
                .isEqualTo(near.wall()));
    }

    @Property
    void whatIsProposedExistsAndIsAsFarAsTheClockIsPut(@ForAll("near") Near near) {
        ZoneRules rules = near.zone().getRules();
        WallTime time = new WallTime(near.wall(), Optional.empty());
        List<OffsetDateTime> proposals = time.proposals(rules);

        assertThat(proposals).allSatisfy(one -> assertThat(
                        new WallTime(one.toLocalDateTime(), Optional.of(one.getOffset())).in(rules))
                .isPresent());
        if (time.in(rules).isEmpty()) {
            assertThat(proposals).hasSize(2);
            assertThat(Duration.between(proposals.get(0), proposals.get(1)))
                    .isEqualTo(near.change().getDuration().abs());
        }
    }

    @Property
    void whoSaysTheOffsetIsUnderstoodOrAsked(
            @ForAll("near") Near near, @ForAll @IntRange(min = -24, max = 28) int halfHours) {
        ZoneRules rules = near.zone().getRules();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(halfHours * 1800);
        WallTime time = new WallTime(near.wall(), Optional.of(offset));

        assertThat(time.in(rules).isPresent()).isEqualTo(rules.isValidOffset(near.wall(), offset));
        assertThat(time.proposals(rules)).isNotEmpty();
        assertThat(time.objection(rules)).isNotBlank();
    }

    @Property
    void byRulesThatHaveNotChangedNothingMoves(@ForAll("near") Near near) {
        new WallTime(near.wall(), Optional.empty())
                .proposals(near.zone().getRules())
                .forEach(one -> {
                    WallMoment moment = new WallMoment(one.toLocalDateTime(), one.getOffset());
                    assertThat(moment.byTheRulesOfNow(near.zone())).isEqualTo(moment);
                });
    }

    private static List<ZonedDateTime> minutesAround(ZoneOffsetTransition change) {
        ZonedDateTime first = change.getInstant().atZone(zoneOf(change)).minusHours(8);
        return java.util.stream.Stream.iterate(first, minute -> minute.plusMinutes(1))
                .limit(16 * 60)
                .toList();
    }

    private static ZoneId zoneOf(ZoneOffsetTransition change) {
        return ZONES.stream()
                .map(ZoneId::of)
                .filter(zone -> zone.getRules().getTransitions().contains(change)
                        || change.equals(zone.getRules()
                                .nextTransition(change.getInstant().minusSeconds(1))))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Near> near() {
        return Arbitraries.of(ZONES).map(ZoneId::of).flatMap(zone -> Arbitraries.of(2026, 2027, 2028)
                .flatMap(year -> Arbitraries.of(0, 1).flatMap(which -> {
                    ZoneOffsetTransition change = change(zone, year, which);
                    return Arbitraries.integers()
                            .between(-240, 240)
                            .map(minutes -> new Near(
                                    zone, change, change.getDateTimeBefore().plusMinutes(minutes)));
                })));
    }

    private static ZoneOffsetTransition change(ZoneId zone, int year, int which) {
        ZoneOffsetTransition first = zone.getRules()
                .nextTransition(OffsetDateTime.parse(year + "-01-01T00:00Z").toInstant());
        return which == 0 ? first : zone.getRules().nextTransition(first.getInstant());
    }
}
