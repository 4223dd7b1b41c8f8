package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time that an interview keeps, and gives up. */
@QuarkusTest
class KeptHoldsTest extends HoldStory {

    @Test
    void aHoldThatIsKeptStaysAndIsTheOnlyOneOfItsInterview() {
        Hold former = Hold.of("4711", hour, both());
        take(former);
        assertThat(keep(former)).isEmpty();
        Hold moved = Hold.of("4711", hours(0, 2), List.of(LENA));
        assertThat(take(moved)).isEmpty();
        assertThat(promisedTo(Optional.empty())).containsOnlyKeys(LENA, MILA);

        assertThat(keep(moved)).isEmpty();

        assertThat(promisedTo(Optional.empty())).containsExactly(Map.entry(LENA, Timeline.of(hours(0, 2))));
        assertThat(promisedTo(Optional.of("4711"))).isEmpty();
        assertThat(owner.query("select count(*) from hold where expires_at = ends_at"))
                .containsExactly("1");
    }

    @Test
    void whoComesTooLateToKeepItsTimeLearnsWhatIsThereInstead() {
        Hold slow = Hold.of("4711", hour, both());
        take(slow);
        letHoldsExpire();
        take(Hold.of("4712", hour, List.of(MILA)));

        assertThat(keep(slow)).containsExactly(new Taken(MILA, hour));
        assertThat(held()).containsExactly("4712 " + MILA);
    }

    @Test
    void whoComesLateAndFindsNobodyKeepsItsTime() {
        Hold slow = Hold.of("4711", hour, both());
        take(slow);
        letHoldsExpire();

        assertThat(keep(slow)).isEmpty();
        assertThat(promisedTo(Optional.empty())).containsOnlyKeys(LENA, MILA);
    }

    @Test
    void anAttemptThatFailedLeavesWhatTheInterviewHeldBefore() {
        Hold former = Hold.of("4711", hour, both());
        keep(former);
        Hold moved = Hold.of("4711", hours(3, 4), both());
        take(moved);

        await(() -> tenancy.inTransaction(ACME, () -> holds.release(ACME, moved)));

        assertThat(promisedTo(Optional.empty()))
                .containsOnly(Map.entry(LENA, Timeline.of(hour)), Map.entry(MILA, Timeline.of(hour)));
    }

    @Test
    void somebodyMayInsistAndIsInTheWayOfOthersThen() {
        take(Hold.of("4711", hour, both()));

        await(() -> tenancy.inTransaction(ACME, () -> holds.keepAnyway(ACME, Hold.of("4712", hour, both()))));

        assertThat(held()).hasSize(4);
        assertThat(keep(Hold.of("4711", hour, both()))).hasSize(2);
    }

    @Test
    void whoseTimeItTakesAnywayIsHeldOnceItIsKept() {
        keep(Hold.of("4711", hour, List.of(MILA)));
        Hold hold = Hold.of("4712", hour, List.of(LENA)).takingAnyway(both());

        assertThat(take(hold)).isEmpty();
        assertThat(held()).containsExactly("4711 " + MILA, "4712 " + LENA);
        assertThat(keep(hold)).isEmpty();

        assertThat(held()).containsExactly("4711 " + MILA, "4712 " + LENA, "4712 " + MILA);
    }

    @Test
    void whatIsWrittenIsHeldAWhileLongerAndNeverAgainForLonger() {
        keep(Hold.of("4711", hour, both()));

        await(() -> tenancy.inTransaction(
                ACME, () -> holds.expire(ACME, "4711", Instant.now().plus(A_WHILE))));
        assertThat(promisedTo(Optional.empty())).hasSize(2);
        await(() -> tenancy.inTransaction(
                ACME, () -> holds.expire(ACME, "4711", Instant.now().minusSeconds(1))));
        await(() -> tenancy.inTransaction(
                ACME, () -> holds.expire(ACME, "4711", Instant.now().plus(A_WHILE))));

        assertThat(promisedTo(Optional.empty())).isEmpty();
    }

    @Test
    void oneMailboxMayBeGivenUpSooner() {
        keep(Hold.of("4711", hour, both()));

        await(() -> tenancy.inTransaction(
                ACME,
                () -> holds.expire(
                        ACME, "4711", "Lena@acme.example", Instant.now().minusSeconds(1))));

        assertThat(promisedTo(Optional.empty())).containsOnlyKeys(MILA);
    }

    @Test
    void whoIsReleasedHoldsNothing() {
        keep(Hold.of("4711", hour, both()));
        take(Hold.of("4711", hours(5, 6), both()));
        take(Hold.of("4712", hours(5, 6), List.of(ROOM)));

        await(() -> tenancy.inTransaction(ACME, () -> holds.release(ACME, "4711")));

        assertThat(held()).containsExactly("4712 " + ROOM);
    }
}
