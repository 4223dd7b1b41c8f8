package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Time that is taken, in PostgreSQL. */
@QuarkusTest
class HoldsTest extends HoldStory {
    @Inject
    SweepingHolds sweeping;

    @Test
    void ofFiftyWhoWantTheSameTimeAtOnceOneGetsIt() {
        List<List<Taken>> answers = AtOnce.all(IntStream.range(0, 50)
                .mapToObj(i -> (Supplier<List<Taken>>) () -> take(Hold.of("i-" + i, hour, shuffled())))
                .toList());

        assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(taken -> !taken.isEmpty()).hasSize(49).allSatisfy(taken -> assertThat(taken)
                .containsExactly(new Taken(LENA, hour), new Taken(MILA, hour), new Taken(ROOM, hour)));
        assertThat(held()).hasSize(3);
    }

    private static List<String> shuffled() {
        List<String> mailboxes = new ArrayList<>(List.of(LENA, MILA, ROOM));
        Collections.shuffle(mailboxes);
        return mailboxes;
    }

    @Test
    void allMailboxesAreTakenOrNone() {
        take(Hold.of("4711", hour, List.of("Mila@ACME.example")));

        List<Taken> taken =
                take(Hold.of("4712", new Stretch(start.minusSeconds(1800), start.plusSeconds(1800)), both()));

        assertThat(taken).containsExactly(new Taken(MILA, new Stretch(start, start.plusSeconds(1800))));
        assertThat(held()).containsExactly("4711 " + MILA);
    }

    @Test
    void timesThatTouchAreNotInEachOthersWay() {
        take(Hold.of("4711", hour, both()));

        assertThat(take(Hold.of("4712", hours(1, 2), both()))).isEmpty();
        assertThat(take(Hold.of("4713", hours(-1, 0), both()))).isEmpty();
        assertThat(held()).hasSize(6);
    }

    @Test
    void whatIsToBeClearAroundATimeIsNotHeld() {
        take(Hold.of("4711", hour, both()));
        Hold later = new Hold("4712", UUID.randomUUID(), hours(1, 2), hours(0, 2), Set.of(LENA), Set.of());
        Hold free = new Hold("4713", UUID.randomUUID(), hours(2, 3), hours(1, 3), Set.of(LENA), Set.of());

        assertThat(take(later)).containsExactly(new Taken(LENA, hour));
        assertThat(take(free)).isEmpty();

        assertThat(take(Hold.of("4714", hours(1, 2), List.of(LENA)))).isEmpty();
    }

    @Test
    void whatHasExpiredIsSweptUpThoughNobodyTakesAnything() {
        take(Hold.of("4711", hour, both()));
        keep(Hold.of("4712", hours(2, 3), both()));
        owner.execute("update hold set expires_at = now() - interval '1 second' where holder = '4711'");

        await(() -> sweeping.sweep());

        assertThat(held()).containsExactly("4712 " + LENA, "4712 " + MILA);
    }

    @Test
    void whatHasExpiredCountsForNothingAndIsSweptUp() {
        take(Hold.of("4711", hour, both()));
        letHoldsExpire();

        assertThat(promisedTo(Optional.empty())).isEmpty();
        assertThat(take(Hold.of("4712", hour, List.of(LENA)))).isEmpty();
        assertThat(held()).containsExactly("4712 " + LENA);
    }

    @Test
    void noMoreIsPromisedThanLiesInTheWindow() {
        take(Hold.of("4711", hours(-5, 0), both()));
        take(Hold.of("4712", hours(0, 1), List.of(LENA)));
        take(Hold.of("4713", hours(3, 4), List.of(LENA)));

        Map<String, Timeline> found =
                await(() -> promised.of(ACME, List.of("LENA@acme.example", ROOM), hours(-1, 3), Optional.empty()));

        assertThat(found).containsExactly(Map.entry(LENA, Timeline.of(hours(-1, 1))));
    }

    @Test
    void theSameMailboxInTwoTenantsLivesTwoLives() {
        take(Hold.of("4711", hour, both()));

        assertThat(await(() -> tenancy.inTransaction(
                        GLOBEX, () -> holds.take(GLOBEX, Hold.of("4712", hour, both()), A_WHILE))))
                .isEmpty();
        assertThat(await(() -> promised.of(GLOBEX, both(), hour, Optional.of("4712"))))
                .isEmpty();
    }
}
