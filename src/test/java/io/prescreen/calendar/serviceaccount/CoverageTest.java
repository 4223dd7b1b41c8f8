package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is covered is enrolled, and nobody else; whatever changes, and whoever does the work. */
@QuarkusTest
class CoverageTest extends CoverageStory {

    private static final TenantId ACME = new TenantId("acme");

    @Inject
    Enrolling enrolling;

    @Inject
    Vertx vertx;

    @Test
    void everyoneIsTheDirectoryAndWhoeverIsAddedLater() {
        cover(people("everyone")).statusCode(200).body("progress.total", equalTo(2));
        enrolledAre(ANTON, BEA);

        backEnd.list("carlos", CARLOS);
        enrolledAre(ANTON, BEA, CARLOS);

        coverage().body("progress.total", equalTo(3));
    }

    @Test
    void whoLeavesIsWithdrawn() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        backEnd.remove("bea").statusCode(204);

        enrolledAre(ANTON);
        assertThat(begun()).containsExactly(ANTON, BEA);
    }

    @Test
    void aListIsThoseAndNoOthersAlsoWhoIsNoUser() {
        cover(people("list", BEA, DORA));
        enrolledAre(BEA, DORA);

        add(ANTON).statusCode(200);
        enrolledAre(ANTON, BEA, DORA);
        remove(BEA).statusCode(200);
        enrolledAre(ANTON, DORA);
    }

    @Test
    void fromEveryoneToAListTheRestIsWithdrawn() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        cover(people("list", ANTON));

        enrolledAre(ANTON);
        assertThat(begun()).containsExactly(ANTON, BEA);
        cover(people("none"));
        enrolledAre();
    }

    @Test
    void aQuarantinedMailboxWaitsUntilSomebodyDecides() {
        backEnd.remove("bea");
        backEnd.list("carlos", BEA).body("standing", equalTo("quarantined"));
        cover(people("everyone"));
        enrolledAre(ANTON);

        backEnd.decide("carlos", "accept", BEA).statusCode(200);

        enrolledAre(ANTON, BEA);
    }

    @Test
    void whoBorrowsTheAddressOfAColleagueWhoLeftGetsNothing() {
        cover(people("list", ANTON, BEA));
        enrolledAre(ANTON, BEA);
        backEnd.remove("bea");
        enrolledAre(ANTON);

        backEnd.list("anton", BEA).body("standing", equalTo("quarantined"));

        enrolledAre();
        assertThat(begun()).containsExactly(ANTON, BEA);
    }

    @Test
    void whoBorrowsTheAddressOfAColleagueChangesNothingForThem() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        backEnd.list("anton", BEA).body("standing", equalTo("quarantined"));

        enrolledAre(BEA);
        assertThat(begun()).containsExactly(ANTON, BEA);
    }

    @Test
    void aDomainThatIsNotConfirmedAnyMoreIsLeft() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        backEnd.withdraw("acme.example").statusCode(204);

        enrolledAre();
        coverage().body("progress.waitingFor", equalTo("domain")).body("progress.total", equalTo(0));
        backEnd.confirm("acme.example");
        enrolledAre(ANTON, BEA);
    }

    @Test
    void whatMustNotBeReachableIsNotAlsoWhenEveryoneIsCovered() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        forbid(BEA).statusCode(200);

        assertThat(enrolled()).containsExactly(ANTON);
        letTheBackgroundLookAgain();
        enrolledAre(ANTON);
        coverage().body("progress.total", equalTo(1));
    }

    @Test
    void manyAreEnrolledOnceHoweverManyDoTheWork() {
        backEnd.listAll(IntStream.range(0, 500)
                        .mapToObj(i -> row("p%03d".formatted(i)))
                        .toList())
                .statusCode(200);
        backEnd.listAll(IntStream.range(500, 700)
                        .mapToObj(i -> row("p%03d".formatted(i)))
                        .toList())
                .statusCode(200);

        cover(people("everyone")).body("progress.total", equalTo(702));
        // nothing keeps them apart, as if each had outlived its lease
        AtOnce.times(3, () -> onContext(() -> enrolling.reach(RowId.of(ACME, UUID.fromString(account))))
                .await()
                .indefinitely());

        await().until(this::isReached);
        assertThat(begun()).hasSize(702).doesNotHaveDuplicates();
    }

    /** As the scheduler does. */
    private Uni<Void> onContext(Supplier<Uni<Void>> work) {
        return Uni.createFrom().emitter(done -> vertx.getOrCreateContext()
                .runOnContext(ignored -> work.get().subscribe().with(done::complete, done::fail)));
    }

    @Test
    void whoeverDiesInTheMiddleLeavesTheRestToTheNext() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);
        // as if a replica had died once it had enrolled Anton
        owner.execute("delete from delegation_request where mailbox = '%s'".formatted(BEA));
        owner.execute(
                "update coverage set due_at = now(), claimed_until = now() - interval '1 second', reasons = reasons + 1");

        enrolledAre(ANTON, BEA);

        assertThat(begun()).containsExactly(ANTON, BEA, BEA);
    }

    @Test
    void whatIsReachedIsNotAskedForAgain() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        Stream.generate(() -> 0).limit(3).forEach(again -> letTheBackgroundLookAgain());

        assertThat(begun()).isEqualTo(List.of(ANTON, BEA));
        coverage().body("progress.states.values().sum()", greaterThan(1));
    }

    @Test
    void anAccountThatIsRemovedTakesItsCoverageAlong() {
        cover(people("everyone"));
        enrolledAre(ANTON, BEA);

        api.as("ada")
                .delete("/v1/integration/enterprise-connect/{id}", account)
                .then()
                .statusCode(204);

        api.as("ada")
                .get("/v1/integration/enterprise-connect/{id}/coverage", account)
                .then()
                .statusCode(404);
    }
}
