package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An hour in three days, of Lena, Mila and a room. */
abstract class HoldStory extends StoryTest {

    static final TenantId ACME = new TenantId("acme");
    static final TenantId GLOBEX = new TenantId("globex");
    static final String LENA = "lena@acme.example";
    static final String MILA = "mila@acme.example";
    static final String ROOM = "room-turing@acme.example";
    static final Duration A_WHILE = Duration.ofMinutes(10);

    @Inject
    Tenancy tenancy;

    @Inject
    Holds holds;

    @Inject
    Promised promised;

    final Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    final Stretch hour = hours(0, 1);

    static List<String> both() {
        return List.of(LENA, MILA);
    }

    Stretch hours(int from, int to) {
        return new Stretch(start.plus(Duration.ofHours(from)), start.plus(Duration.ofHours(to)));
    }

    List<Taken> take(Hold hold) {
        return await(() -> tenancy.inTransaction(ACME, () -> holds.take(ACME, hold, A_WHILE)));
    }

    List<Taken> keep(Hold hold) {
        return await(() -> tenancy.inTransaction(ACME, () -> holds.keep(ACME, hold)));
    }

    Map<String, Timeline> promisedTo(Optional<String> holder) {
        return await(() -> promised.of(ACME, List.of(LENA, MILA, ROOM), hours(0, 24), holder));
    }

    void letHoldsExpire() {
        owner.execute("update hold set expires_at = now() - interval '1 second'");
    }

    List<String> held() {
        return owner.query("select holder || ' ' || mailbox from hold order by 1");
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
