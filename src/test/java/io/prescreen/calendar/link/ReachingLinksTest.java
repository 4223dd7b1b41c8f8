package io.prescreen.calendar.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A look reads no more links than it may use, however many colleagues reach the same mailbox. */
@QuarkusTest
class ReachingLinksTest extends StoryTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final List<String> ROOM = List.of("room-turing@acme.example");

    @Inject
    Tenancy tenancy;

    @Inject
    ReachingLinks links;

    @BeforeEach
    void everybodyReachesTheRoom() {
        api.activate("ada");
        link("rita", "office365", "rita@acme.example");
        frontEnd.linkPrimary("ada", "office365", "room-hopper@acme.example");
        List.of("ivan", "yuki", "hugo").forEach(this::linkedLikeRita);
        owner.execute("insert into link " + likeRita("'DELEGATION', null, '" + ROOM.get(0) + "', id, 'LINKED', false")
                + " where kind <> 'DELEGATION'");
    }

    @Test
    void aPersonIsShownTheirOwnAndThoseOfTheTenant() {
        assertThat(holders(forCaller(Optional.of("rita")))).containsExactlyInAnyOrder("rita", "the tenant");
    }

    @Test
    void aServiceWithoutAPersonIsShownThoseOfTheTenant() {
        assertThat(holders(forCaller(Optional.empty()))).containsExactly("the tenant");
    }

    @Test
    void whatIsSharedIsShownToEverybody() {
        owner.execute("update link set mailbox = '%s', shared = (person = 'hugo') where person in ('hugo', 'yuki')"
                .formatted(ROOM.get(0)));

        assertThat(holders(forCaller(Optional.of("ivan")))).containsExactlyInAnyOrder("ivan", "hugo", "the tenant");
    }

    @Test
    void administratorsAreShownAll() {
        assertThat(holders(await(() -> links.to(ACME, ROOM))))
                .containsExactlyInAnyOrder("rita", "ivan", "yuki", "hugo", "the tenant");
    }

    private void linkedLikeRita(String person) {
        owner.execute("insert into link "
                + likeRita("'PERSONAL', '%1$s', '%1$s@acme.example', null, 'LINKED', false".formatted(person))
                + " where person = 'rita'");
    }

    private static String likeRita(String different) {
        String same = "provider, subject, subject_hash, profile, scope, linked_at, access_token, refresh_token, key_id";
        return "(tenant, id, kind, person, mailbox, grantor, state, shared, %1$s) select tenant, gen_random_uuid(), %2$s, %1$s from link"
                .formatted(same, different);
    }

    private List<ReachingLinks.Found> forCaller(Optional<String> person) {
        Caller caller =
                new Caller(ACME, person.map(PersonId::new), Optional.empty(), person.isEmpty(), Optional.empty());
        return await(() -> links.forCaller(caller, ROOM));
    }

    private static List<String> holders(List<ReachingLinks.Found> found) {
        return found.stream()
                .map(one -> one.holder().map(PersonId::value).orElse("the tenant"))
                .toList();
    }

    private <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> tenancy.inTransaction(ACME, work));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
