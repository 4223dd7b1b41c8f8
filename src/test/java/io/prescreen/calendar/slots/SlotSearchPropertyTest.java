package io.prescreen.calendar.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.slots.Oracle.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DomainContext.Global.class)
@Domain(Questions.class)
class SlotSearchPropertyTest {

    private static final int ALL = Integer.MAX_VALUE;

    @Property
    void findsTheSlotsThatLookingAtEveryMinuteFinds(@ForAll Question question) {
        List<Slot> expected = new Oracle(question).slots();

        Found found = SlotSearch.search(question, ALL);

        assertThat(found.slots()).isEqualTo(expected);
        assertThat(found.total()).isEqualTo(expected.size());
    }

    @Property
    void tellsOfEveryRefusedCandidateAllThatIsTrueAndNothingElse(@ForAll Question question) {
        Oracle oracle = new Oracle(question);

        List<Reason> reasons = SlotSearch.search(question, ALL).reasons();

        assertThat(refusals(reasons, oracle.candidates())).isEqualTo(oracle.refusals());
    }

    @Property
    void everyCandidateIsASlotOrHasAReason(@ForAll Question question) {
        Found found = SlotSearch.search(question, ALL);

        Set<Instant> offered =
                found.slots().stream().map(slot -> slot.time().start()).collect(Collectors.toSet());
        for (Instant candidate : new Oracle(question).candidates()) {
            boolean refused = found.reasons().stream().anyMatch(reason -> holds(reason, candidate));
            assertThat(refused).isNotEqualTo(offered.contains(candidate));
        }
    }

    @Property
    void reasonsAreAsFewAsTheyCanBeAndInOrder(@ForAll Question question) {
        List<Reason> reasons = SlotSearch.search(question, ALL).reasons();

        assertThat(reasons)
                .isSortedAccordingTo((one, other) ->
                        one.starts().start().compareTo(other.starts().start()));
        for (Reason reason : reasons) {
            assertThat(reasons).filteredOn(other -> continues(reason, other)).isEmpty();
        }
    }

    @Property
    void aLimitTellsTheBeginningOfTheWholeStory(
            @ForAll Question question, @ForAll @IntRange(min = 1, max = 20) int most) {
        Found all = SlotSearch.search(question, ALL);

        Found found = SlotSearch.search(question, most);

        assertThat(found.total()).isEqualTo(all.total());
        assertThat(found.slots()).isEqualTo(all.slots().stream().limit(most).toList());
        List<Instant> told = new Oracle(question)
                .candidates().stream()
                        .filter(start -> all.total() <= most
                                || start.isBefore(
                                        all.slots().get(most - 1).time().start()))
                        .toList();
        assertThat(refusals(found.reasons(), new Oracle(question).candidates()))
                .isEqualTo(refusals(all.reasons(), told));
    }

    private static Set<Refusal> refusals(List<Reason> reasons, List<Instant> candidates) {
        return reasons.stream().flatMap(reason -> refusals(reason, candidates)).collect(Collectors.toSet());
    }

    private static Stream<Refusal> refusals(Reason reason, List<Instant> candidates) {
        return candidates.stream()
                .filter(start -> holds(reason, start))
                .map(start -> new Refusal(start, reason.who(), reason.group(), reason.cause()));
    }

    private static boolean holds(Reason reason, Instant start) {
        return !start.isBefore(reason.starts().start())
                && start.isBefore(reason.starts().end());
    }

    private static boolean continues(Reason one, Reason next) {
        return one.who().equals(next.who())
                && one.group().equals(next.group())
                && one.cause() == next.cause()
                && one.starts().end().equals(next.starts().start());
    }
}
