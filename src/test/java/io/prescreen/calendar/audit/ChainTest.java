package io.prescreen.calendar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.prescreen.calendar.tenancy.OnCallerContext;
import io.prescreen.calendar.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fact comes into the one chain of its tenant, whoever puts it there and whatever stops them. */
@QuarkusTest
class ChainTest extends AuditStory {

    @Inject
    Chain chain;

    @Inject
    Segments segments;

    @Test
    void aTenantWithoutFactsHasNothingToDoubt() {
        verify("ada").body("verified", equalTo(true)).body("facts", equalTo(0)).body("end", nullValue());
    }

    @Test
    void everyFactIsVerifiedAndEachTenantHasAChainOfItsOwn() {
        record(GLOBEX, 3);
        recordAndChain(ACME, 12);

        verify("ada")
                .body("verified", equalTo(true))
                .body("facts", equalTo(12))
                .body("segments", equalTo(3))
                .body("end.position", equalTo(12));
        verify("gina").body("verified", equalTo(true)).body("facts", equalTo(3)).body("segments", equalTo(1));
    }

    @Test
    void whatIsRecordedIsChainedByItself() {
        record(ACME, 3);

        await().untilAsserted(() -> verify("ada").body("facts", equalTo(3)));
    }

    @Test
    void aFullSegmentIsClosedAndTheNextBeginsWithItsEnd() {
        recordAndChain(ACME, 12);

        assertThat(owner.query("""
                select concat_ws(' ', s.number, s.first_seq, s.last_seq, s.closed_at is not null, p.end_hash = s.previous_end)
                  from audit_segment s left join audit_segment p on p.number = s.number - 1 order by s.number""")).containsExactly("1 1 5 t", "2 6 10 t t", "3 11 12 f t");
    }

    @Test
    void manyWhoChainAtOnceMakeOneChain() {
        List<Supplier<Void>> work = Stream.concat(
                        IntStream.range(0, 6).<Supplier<Void>>mapToObj(i -> () -> {
                            record(ACME, 20);
                            return null;
                        }),
                        IntStream.range(0, 6).<Supplier<Void>>mapToObj(i -> () -> run(chaining::chainWhatIsDue)))
                .toList();

        AtOnce.all(work);
        untilAllIsChained();

        assertThat(owner.query("select seq from audit_fact order by seq"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120)
                        .mapToObj(Integer::toString)
                        .toList());
        verify("ada").body("verified", equalTo(true)).body("facts", equalTo(120));
    }

    @Test
    void aFactThatIsCommittedLateIsChainedLate() {
        CompletableFuture<Void> commit = new CompletableFuture<>();
        CompletableFuture<Void> early = CompletableFuture.supplyAsync(
                () -> run(() -> tenancy.inTransaction(ACME, () -> audit.record(ada(ACME), some(1))
                        .chain(() -> OnCallerContext.of(Uni.createFrom().completionStage(commit))))));
        try {
            recordAndChain(ACME, 7);
        } finally {
            commit.complete(null);
            early.join();
        }
        untilAllIsChained();

        verify("ada").body("verified", equalTo(true)).body("facts", equalTo(8));
    }

    @Test
    void whoIsStoppedInTheMiddleLeavesAChainThatGoesOn() {
        recordAndChain(ACME, 3);
        record(ACME, 4);

        assertThatThrownBy(() -> run(() -> tenancy.inTransaction(ACME, () -> chain.extend(ACME)
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("stopped"))))))
                .hasMessage("stopped");
        untilAllIsChained();

        verify("ada").body("verified", equalTo(true)).body("facts", equalTo(7));
    }

    @Test
    void aFactThatIsNotInTheChainYetIsNoReasonToDoubt() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        CompletableFuture<Void> busy =
                CompletableFuture.supplyAsync(() -> run(() -> tenancy.inTransaction(ACME, () -> segments.takeChain(ACME)
                        .invoke(taken::complete)
                        .chain(() -> OnCallerContext.of(Uni.createFrom().completionStage(end))))));
        taken.join();
        try {
            record(ACME, 3);

            verify("ada").body("verified", equalTo(true)).body("facts", equalTo(0));
        } finally {
            end.complete(null);
            busy.join();
        }
    }
}
