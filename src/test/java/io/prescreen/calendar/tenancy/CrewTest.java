package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four hands and ten pieces, claimed as every crew claims: PostgreSQL hands out one for each question. */
@QuarkusTest
class CrewTest extends StoryTest {

    private static final int HANDS = 4;
    private static final int DUE = 10;

    @Inject
    Tenancy tenancy;

    @Inject
    Vertx vertx;

    private final UnderWay underWay = new UnderWay(() -> Duration.ofMinutes(1));
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void pieces() {
        owner.execute("create sequence piece");
        owner.execute("grant usage on sequence piece to " + asService().user());
        owner.execute("""
                create function claim_pieces(due integer, most integer) returns table (tenant text, id uuid)
                    language sql volatile
                as $$ select 'acme', gen_random_uuid() from generate_series(1, most) where nextval('piece') <= due $$""");
    }

    @AfterEach
    void theyFinishWhatIsBegun() throws InterruptedException {
        gate.complete(null);
        underWay.finish(new ShutdownDelayInitiatedEvent());
        owner.execute("drop function claim_pieces");
        owner.execute("drop sequence piece");
    }

    @Test
    void oneHandThatFindsSomethingCallsAnotherUntilAllAreAtWork() {
        crew(DUE, this::behindTheGate).wake();

        await().until(() -> begun.get() == HANDS);
        assertThat(asked()).as("nobody looks for what nobody is free to do").isEqualTo(HANDS);

        gate.complete(null);
        await().until(() -> done.get() == DUE);
    }

    @Test
    void whereNothingIsDueOneQuestionIsEnough() {
        Crew crew = crew(0, this::behindTheGate);

        crew.wake();
        await().until(() -> asked() == 1);

        // had it called others, they would have asked before this one is through
        crew(DUE, this::behindTheGate).wake();
        await().until(() -> begun.get() == HANDS);
        assertThat(asked()).isEqualTo(1 + HANDS);
    }

    @Test
    void whatFailsStopsNothingElse() {
        gate.completeExceptionally(new IllegalStateException("the first pieces are broken"));

        crew(DUE, piece -> begun.get() < HANDS ? behindTheGate(piece) : counted())
                .wake();

        await().until(() -> begun.get() == HANDS && done.get() == DUE - HANDS);
    }

    private Crew crew(int due, Function<List<RowId>, Uni<Void>> work) {
        var question = new TenantQuestion.DueWork("claim_pieces", due, 1);
        return new Crew(tenancy, underWay, vertx, question, HANDS, work);
    }

    /** It goes on where the gate is opened: on a thread that knows no context. */
    private Uni<Void> behindTheGate(List<RowId> piece) {
        begun.incrementAndGet();
        return Uni.createFrom().completionStage(gate).chain(this::counted);
    }

    private Uni<Void> counted() {
        done.incrementAndGet();
        return Uni.createFrom().voidItem();
    }

    private int asked() {
        return Integer.parseInt(owner.query("select case when is_called then last_value else 0 end from piece")
                .get(0));
    }
}
