package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.calendar.testing.AtOnce;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that wait for each other both come to an end. */
@QuarkusTest
class CollisionTest extends StoryTest {

    private static final TenantId ACME = new TenantId("acme");

    @Inject
    Tenancy tenancy;

    private final AtomicInteger runs = new AtomicInteger();
    private final CompletableFuture<Void> oneHolds = new CompletableFuture<>();
    private final CompletableFuture<Void> otherHolds = new CompletableFuture<>();

    @BeforeEach
    void twoRows() {
        owner.execute("""
                insert into integration (tenant, id, model, state, generation, activated_at, activated_by)
                select 'acme', gen_random_uuid(), unnest(array['BUSINESS_CONNECT', 'ENTERPRISE_CONNECT']), 'ACTIVE', 1, now(), 'x'""");
    }

    @Test
    void theOneThatIsUndoneIsRunAgain() {
        AtOnce.all(List.of(
                () -> await(() -> inOrder("BUSINESS_CONNECT", oneHolds, otherHolds, "ENTERPRISE_CONNECT")),
                () -> await(() -> inOrder("ENTERPRISE_CONNECT", otherHolds, oneHolds, "BUSINESS_CONNECT"))));

        assertThat(owner.query("select generation from integration")).containsExactly("3", "3");
        assertThat(runs).hasValueGreaterThan(2);
    }

    @Test
    void whatFailsOtherwiseIsNot() {
        assertThatThrownBy(() -> await(() -> tenancy.inTransaction(ACME, () -> {
                    runs.incrementAndGet();
                    return count("nothing").chain(() -> Uni.createFrom().failure(new IllegalArgumentException("no")));
                })))
                .hasMessage("no");

        assertThat(runs).hasValue(1);
    }

    /** Each goes on only when both hold their first row. */
    private Uni<Integer> inOrder(
            String first, CompletableFuture<Void> holds, CompletableFuture<Void> other, String second) {
        return tenancy.inTransaction(ACME, () -> {
            runs.incrementAndGet();
            return count(first)
                    .invoke(() -> holds.complete(null))
                    .chain(() -> OnCallerContext.of(Uni.createFrom().completionStage(other)))
                    .chain(() -> count(second));
        });
    }

    private static Uni<Integer> count(String model) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "update integration set generation = generation + 1 where model = :model")
                .setParameter("model", model)
                .executeUpdate());
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
