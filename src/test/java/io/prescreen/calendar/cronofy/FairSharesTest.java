package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.cronofy.FairShares.Want;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is divided between tenants. */
class FairSharesTest {

    @Example
    void whoHadLessComesFirst() {
        Map<String, Want> wants = Map.of("large", new Want(400, 4_600), "small", new Want(0, 20));

        assertThat(FairShares.divide(30, wants)).isEqualTo(Map.of("small", 20, "large", 10));
        assertThat(FairShares.divide(3, wants)).isEqualTo(Map.of("small", 3));
    }

    @Property
    void allIsGivenThatIsWantedAndThere(
            @ForAll @IntRange(max = 600) int free, @ForAll("wants") Map<String, Want> wants) {
        int wanted = wants.values().stream().mapToInt(Want::wanted).sum();

        assertThat(sum(FairShares.divide(free, wants))).isEqualTo(Math.min(free, wanted));
    }

    @Property
    void nobodyGetsMoreThanTheyWant(@ForAll @IntRange(max = 600) int free, @ForAll("wants") Map<String, Want> wants) {
        FairShares.divide(free, wants).forEach((tenant, calls) -> assertThat(calls)
                .isBetween(1, wants.get(tenant).wanted()));
    }

    /** Whoever got something stands at most one above everybody who still waits. */
    @Property
    void nobodyGetsWhatWouldHaveBeenFairerElsewhere(
            @ForAll @IntRange(max = 600) int free, @ForAll("wants") Map<String, Want> wants) {
        Map<String, Integer> given = FairShares.divide(free, wants);

        wants.forEach((waiting, want) -> {
            int stands = want.had() + given.getOrDefault(waiting, 0);
            if (given.getOrDefault(waiting, 0) < want.wanted()) {
                given.forEach((served, calls) ->
                        assertThat(wants.get(served).had() + calls).isLessThanOrEqualTo(stands + 1));
            }
        });
    }

    /** One call at a time, as under load: after a while everybody who waits has had their part. */
    @Property(tries = 50)
    void nobodyStarves(@ForAll("wants") Map<String, Want> wants) {
        Map<String, Want> now = new HashMap<>();
        wants.forEach((tenant, want) -> now.put(tenant, new Want(want.had(), Integer.MAX_VALUE)));
        int highest = wants.values().stream().mapToInt(Want::had).max().orElse(0);

        for (int i = 0; i < wants.size() * (highest + 1); i++) {
            FairShares.divide(1, now)
                    .forEach((tenant, calls) ->
                            now.compute(tenant, (same, want) -> new Want(want.had() + calls, want.wanted())));
        }

        now.forEach((tenant, want) ->
                assertThat(want.had()).isGreaterThan(wants.get(tenant).had()));
    }

    @Provide
    Arbitrary<Map<String, Want>> wants() {
        Arbitrary<Want> want = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 300))
                .as(Want::new);
        return Arbitraries.maps(Arbitraries.strings().alpha().ofLength(2), want).ofMaxSize(12);
    }

    private static int sum(Map<String, Integer> given) {
        return given.values().stream().mapToInt(Integer::intValue).sum();
    }
}
