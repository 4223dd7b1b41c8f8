package io.prescreen.calendar.cronofy;

import static io.prescreen.calendar.cronofy.Lane.ENROLMENT;
import static io.prescreen.calendar.cronofy.Lane.INTERACTIVE;
import static io.prescreen.calendar.cronofy.Lane.PROBE;
import static io.prescreen.calendar.cronofy.Lane.WRITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which lanes and tenants get what is left of the limit. */
class DivisionTest {

    private static final Demand NOBODY = new Demand(Map.of());

    private final Division division = new Division(new LaneLimits(50, 500, Duration.ofSeconds(1)));

    @Property
    void theLimitsAreNeverExceeded(
            @ForAll("calls") Map<Claim, Integer> used,
            @ForAll("calls") Map<Claim, Integer> mine,
            @ForAll("calls") Map<Claim, Integer> others) {
        Use use = use(used, 3);
        int second = use.perSecond();
        int minute = use.perMinute();

        int given = sum(division.divide(use, new Demand(mine), new Demand(others)));

        assertThat(given).isLessThanOrEqualTo(Math.max(0, 50 - second));
        assertThat(given).isLessThanOrEqualTo(Math.max(0, 500 - minute));
    }

    @Property
    void nobodyGetsMoreThanTheyWant(
            @ForAll("calls") Map<Claim, Integer> used, @ForAll("calls") Map<Claim, Integer> mine) {
        division.divide(use(used, 3), new Demand(mine), NOBODY)
                .forEach((claim, calls) -> assertThat(calls).isBetween(1, mine.get(claim)));
    }

    /** Whatever is urgent is served before anything behind it gets more than its little part. */
    @Property
    void whatIsUrgentGoesFirst(@ForAll("calls") Map<Claim, Integer> used, @ForAll("calls") Map<Claim, Integer> mine) {
        Map<Claim, Integer> given = division.divide(use(used, 3), new Demand(mine), NOBODY);
        Claim look = new Claim(INTERACTIVE, "a");

        boolean looksWait = given.getOrDefault(look, 0) < mine.getOrDefault(look, 0)
                && new LaneLimits(50, 500, Duration.ofSeconds(1)).room(look, use(used, 3)) >= mine.get(look);

        if (looksWait) {
            assertThat(given.entrySet())
                    .filteredOn(one -> one.getKey().lane() != INTERACTIVE)
                    .allSatisfy(behind -> assertThat(behind.getValue()).isLessThanOrEqualTo(10));
        }
    }

    @Example
    void enrolmentLeavesAFifthOfTheMinuteAndMostOfTheSecond() {
        Claim enrolment = new Claim(ENROLMENT, "a");

        assertThat(division.divide(use(Map.of(enrolment, 395), 0), demand(enrolment, 5_000), NOBODY))
                .isEqualTo(Map.of(enrolment, 5));
        assertThat(division.divide(use(Map.of(enrolment, 400), 0), demand(enrolment, 5_000), NOBODY))
                .isEmpty();
        assertThat(division.divide(new Use(), demand(enrolment, 5_000), NOBODY)).isEqualTo(Map.of(enrolment, 16));
    }

    @Example
    void aTenantThatLooksNeverTakesAll() {
        Claim look = new Claim(INTERACTIVE, "a");

        assertThat(division.divide(use(Map.of(look, 370), 0), demand(look, 50), NOBODY))
                .isEqualTo(Map.of(look, 5));
        assertThat(division.divide(
                        use(Map.of(look, 200, new Claim(INTERACTIVE, "b"), 220), 0), demand(look, 50), NOBODY))
                .isEqualTo(Map.of(look, 10));
    }

    @Example
    void whatOthersNeedMoreIsLeftToThem() {
        Claim look = new Claim(INTERACTIVE, "a");
        Claim elsewhere = new Claim(INTERACTIVE, "b");

        assertThat(division.divide(use(Map.of(look, 100), 0), demand(look, 60), demand(elsewhere, 45)))
                .isEqualTo(Map.of(look, 5));
        assertThat(division.divide(new Use(), demand(new Claim(WRITING, "a"), 60), demand(look, 50)))
                .isEmpty();
    }

    /** However much is looked, enrolments and proofs go on a little. */
    @Example
    void noLaneStarves() {
        Claim look = new Claim(INTERACTIVE, "a");
        Claim proof = new Claim(PROBE, "a");
        Map<Claim, Integer> busy = Map.of(look, 240, new Claim(INTERACTIVE, "b"), 240, new Claim(ENROLMENT, "a"), 10);

        assertThat(division.divide(use(busy, 0), new Demand(Map.of(look, 50, proof, 50)), NOBODY))
                .isEqualTo(Map.of(proof, 10));
    }

    private static Demand demand(Claim claim, int calls) {
        return new Demand(Map.of(claim, calls));
    }

    /** @param part of the minute's use that is of this second, in percent */
    private static Use use(Map<Claim, Integer> perMinute, int part) {
        Use use = new Use();
        perMinute.forEach((claim, calls) -> use.add(claim, calls * part / 100, calls));
        return use;
    }

    @Provide
    Arbitrary<Map<Claim, Integer>> calls() {
        Arbitrary<Claim> claim = Combinators.combine(Arbitraries.of(Lane.class), Arbitraries.of("a", "b", "c"))
                .as(Claim::new);
        return Arbitraries.maps(claim, Arbitraries.integers().between(0, 300)).ofMaxSize(8);
    }

    private static int sum(Map<Claim, Integer> given) {
        return given.values().stream().mapToInt(Integer::intValue).sum();
    }
}
