package io.prescreen.calendar.availability;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Stretches on the grid of {@link Minutes}, often adjacent or nested. */
public class Times extends DomainContextBase {

    @Provide
    public Arbitrary<Stretch> stretch() {
        // a coarse grid lets edges meet often, a fine one finds errors by a minute
        Arbitrary<Integer> minutes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24).map(n -> n * (Minutes.COUNT / 24)),
                Arbitraries.integers().between(0, Minutes.COUNT));
        return Combinators.combine(minutes, minutes)
                .filter((one, other) -> !one.equals(other))
                .as((one, other) -> Minutes.stretch(Math.min(one, other), Math.max(one, other)));
    }

    @Provide
    public Arbitrary<List<Stretch>> stretches() {
        return stretch().list().ofMaxSize(12);
    }
}
