package io.prescreen.calendar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The only door to sessions and transactions. */
@QuarkusTest
class TenancyTest extends StoryTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final String CHANGE = "update integration set generation = 7 returning tenant";
    private static final TenantQuestion.DueWork DUE = new TenantQuestion.DueWork("claim_links_to_revoke", 1, 1);

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void bothTenantsHaveRows() {
        api.activate("ada");
        api.activate("gina");
    }

    @Test
    void showsTheRowsOfTheTenantAlone() {
        assertThat(seenBy(ACME)).containsExactly("acme");
        assertThat(seenBy(GLOBEX)).containsExactly("globex");
    }

    @Test
    void aNestedTransactionOfTheSameTenantJoins() {
        List<String> both = await(() -> tenancy.inTransaction(
                ACME, () -> transaction().chain(outer -> tenancy.inTransaction(ACME, TenancyTest::transaction)
                        .map(inner -> List.of(outer, inner)))));

        assertThat(both.get(0)).isEqualTo(both.get(1));
    }

    @Test
    void whatANestedTransactionWroteIsUndoneWithTheOuterOne() {
        assertThatThrownBy(() ->
                        await(() -> tenancy.inTransaction(ACME, () -> tenancy.inTransaction(ACME, () -> ask(CHANGE))
                                .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("later"))))))
                .hasMessage("later");

        assertThat(owner.query("select distinct generation from integration")).containsExactly("1");
    }

    @Test
    void aNestedTransactionOfAnotherTenantFailsAndUndoesTheOuterOne() {
        assertThatThrownBy(() -> await(() -> tenancy.inTransaction(
                        ACME, () -> ask(CHANGE).chain(() -> tenancy.inTransaction(GLOBEX, TenancyTest::tenants)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acme")
                .hasMessageContaining("globex");

        assertThat(owner.query("select distinct generation from integration")).containsExactly("1");
    }

    @Test
    void nobodyAsksWithoutATenantFromInsideATenant() {
        assertThatThrownBy(() -> await(() -> tenancy.inTransaction(ACME, () -> tenancy.claim(DUE))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void transactionsOfOneRequestRunSideBySide() {
        List<List<String>> seen = await(() -> Uni.join()
                .all(IntStream.range(0, 12)
                        .mapToObj(i -> tenancy.inTransaction(i % 2 == 0 ? ACME : GLOBEX, () -> transaction()
                                .chain(id -> tenants().map(tenants -> List.of(id, String.join(",", tenants))))))
                        .toList())
                .andFailFast());

        assertThat(seen).extracting(one -> one.get(0)).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(one -> one.get(1))
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(i -> i % 2 == 0 ? "acme" : "globex")
                        .toList());
    }

    /** Connections are pooled: whoever had one before leaves nothing behind. */
    @Test
    void aWorkerWithoutATenantSeesNothing() {
        await(() -> Uni.join()
                .all(IntStream.range(0, 40)
                        .mapToObj(i -> tenancy.inTransaction(ACME, TenancyTest::tenants))
                        .toList())
                .andFailFast());

        for (int i = 0; i < 40; i++) {
            assertThat(await(() -> Panache.withTransaction(TenancyTest::tenants)))
                    .isEmpty();
        }
    }

    @Test
    void aFailureGivesItsConnectionBack() {
        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(() -> await(() -> tenancy.inTransaction(ACME, () -> ask("select 'x' from nowhere"))))
                    .isNotNull();
        }

        assertThat(seenBy(ACME)).containsExactly("acme");
    }

    private List<String> seenBy(TenantId tenant) {
        return await(() -> tenancy.inTransaction(tenant, TenancyTest::tenants));
    }

    private static Uni<List<String>> tenants() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select tenant from integration order by 1", String.class)
                        .getResultList());
    }

    private static Uni<String> transaction() {
        return ask("select cast(pg_current_xact_id() as text)");
    }

    private static Uni<String> ask(String question) {
        return Panache.getSession().chain(session -> session.createNativeQuery(question, String.class)
                .getSingleResult());
    }

    /** As a request does it: on a Vert.x context of its own. */
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
