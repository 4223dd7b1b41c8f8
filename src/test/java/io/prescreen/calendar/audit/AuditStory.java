package io.prescreen.calendar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Facts of two tenants, and the chain that they come into. */
abstract class AuditStory extends StoryTest {

    static final TenantId ACME = new TenantId("acme");
    static final TenantId GLOBEX = new TenantId("globex");

    @Inject
    Tenancy tenancy;

    @Inject
    Audit audit;

    @Inject
    Chaining chaining;

    void record(TenantId tenant, int facts) {
        run(() -> tenancy.inTransaction(tenant, () -> audit.record(ada(tenant), some(facts))));
    }

    static Caller ada(TenantId tenant) {
        return new Caller(tenant, Optional.of(new PersonId("ada")), Optional.empty(), false, Optional.empty());
    }

    static List<Fact> some(int facts) {
        return IntStream.range(0, facts)
                .mapToObj(i -> Fact.of(Action.LINK_ENDED)
                        .person(new PersonId("rita"))
                        .mailbox("rita@acme.example")
                        .with("number", Integer.toString(i)))
                .toList();
    }

    void recordAndChain(TenantId tenant, int facts) {
        record(tenant, facts);
        untilAllIsChained();
    }

    /** Nobody waits for the background. */
    void untilAllIsChained() {
        run(chaining::chainWhatIsDue);
        await().untilAsserted(() -> assertThat(owner.query("select id from audit_fact where hash is null"))
                .isEmpty());
    }

    ValidatableResponse verify(String administrator) {
        return api.as(administrator).post("/v1/audit/verification").then().statusCode(200);
    }

    /** As a request does it: on a Vert.x context of its own. */
    static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
