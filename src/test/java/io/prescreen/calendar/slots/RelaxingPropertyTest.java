package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.slots.Change.Kind;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Against trying every change, from the smallest to the largest, and looking at every minute with each. */
@Domain(Questions.class)
class RelaxingPropertyTest {

    @Property(tries = 1500)
    void proposesTheSmallestChangesThatOpenSlots(@ForAll Question question) {
        List<Relaxation> expected = new Oracle(question).slots().isEmpty()
                ? AllChanges.of(question).stream()
                        .flatMap(growing -> firstThatOpens(growing).stream())
                        .toList()
                : List.of();

        assertThat(Relaxing.of(question)).isEqualTo(expected);
        everyKindOccurs(expected);
    }

    private static Optional<Relaxation> firstThatOpens(List<Attempt> growing) {
        for (Attempt attempt : growing) {
            List<Slot> slots = new Oracle(attempt.changed()).slots();
            if (!slots.isEmpty()) {
                return Optional.of(new Relaxation(
                        attempt.change(), slots.size(), slots.get(0).time()));
            }
        }
        return Optional.empty();
    }

    private static void everyKindOccurs(List<Relaxation> relaxations) {
        for (Kind kind : Kind.values()) {
            boolean occurs = relaxations.stream()
                    .anyMatch(relaxation -> relaxation.change().kind() == kind);
            Statistics.label(kind.name()).collect(occurs).coverage(checker -> checker.check(true)
                    .count(count -> count > 0));
        }
    }
}
