package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/** When coverages are to be looked at, and by whom. To be called inside a transaction of the tenant. */
@ApplicationScoped
class CoverageWork {

    private static final String ONE = " where tenant = :tenant and service_account = :id";

    private static final String LOOK_AGAIN = "update coverage set due_at = now(), reasons = reasons + 1";

    private static final String CARRY_ON =
            "update coverage set claimed_until = now() + make_interval(secs => :lease)" + ONE;

    /** Unless there is a new reason, it rests for a while. */
    private static final String DONE = """
            update coverage
               set claimed_until = null, reached_at = now(), reached = :seen,
                   due_at = case when reasons = :seen then now() + make_interval(secs => :pause) else due_at end""" + ONE;

    private static final String PUT_OFF = """
            update coverage
               set claimed_until = null,
                   due_at = case when reasons = :seen then now() + make_interval(secs => :pause) else due_at end""" + ONE;

    /** All of the tenant: what they depend on has changed. */
    Uni<Void> lookAgain(TenantId tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK_AGAIN + " where tenant = :tenant")
                        .setParameter("tenant", tenant.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> lookAgain(RowId serviceAccount) {
        return execute(LOOK_AGAIN + ONE, serviceAccount, query -> query);
    }

    /** Whoever works on it is not dead; and nobody changes it until the transaction ends. */
    Uni<Void> carryOn(RowId serviceAccount, Duration lease) {
        return execute(CARRY_ON, serviceAccount, query -> query.setParameter("lease", lease.toSeconds()));
    }

    /** @param seen the reasons that whoever worked on it knew when they began */
    Uni<Void> done(RowId serviceAccount, long seen, Duration pause) {
        return rest(DONE, serviceAccount, seen, pause);
    }

    /** Nothing can be done for now. */
    Uni<Void> putOff(RowId serviceAccount, long seen, Duration pause) {
        return rest(PUT_OFF, serviceAccount, seen, pause);
    }

    Uni<Void> forget(RowId serviceAccount) {
        return execute("delete from coverage" + ONE, serviceAccount, query -> query);
    }

    private static Uni<Void> rest(String sql, RowId serviceAccount, long seen, Duration pause) {
        return execute(sql, serviceAccount, query -> query.setParameter("seen", seen)
                .setParameter("pause", pause.toSeconds()));
    }

    private static Uni<Void> execute(String sql, RowId serviceAccount, UnaryOperator<MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(sql)
                                .setParameter("tenant", serviceAccount.tenant())
                                .setParameter("id", serviceAccount.id()))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
