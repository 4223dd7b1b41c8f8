package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Which replica refreshes a link. The lease is a time in its row, reckoned by PostgreSQL's clock alone, so that the
 * clocks of replicas need not agree. After a failure it stands a moment longer, with the failure beside it: whoever
 * waits learns of it, and nobody tries again at once.
 */
@ApplicationScoped
class RefreshLease {

    private static final String TAKE = """
            update link set refreshing_until = now() + make_interval(secs => :seconds), refresh_failure = null
             where tenant = :tenant and id = :id and token_version = :version and refresh_token is not null
               and (refreshing_until is null or refreshing_until < now())""";

    private static final String FAIL = """
            update link set refreshing_until = now() + make_interval(secs => :seconds), refresh_failure = :failure
             where tenant = :tenant and id = :id and token_version = :version""";

    private static final String IS_HELD =
            "select refreshing_until > now() from link where tenant = :tenant and id = :id";

    /** True for exactly one asker while the lease lasts. */
    Uni<Boolean> take(RowId id, int version, Duration lease) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("seconds", seconds(lease))
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .setParameter("version", version)
                        .executeUpdate())
                .map(updated -> updated == 1);
    }

    Uni<Void> fail(RowId id, int version, Duration pause, String failure) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAIL)
                        .setParameter("seconds", seconds(pause))
                        .setParameter("failure", failure)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .setParameter("version", version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Boolean> isHeld(RowId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_HELD, Boolean.class)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .getSingleResultOrNull())
                .map(Boolean.TRUE::equals);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
