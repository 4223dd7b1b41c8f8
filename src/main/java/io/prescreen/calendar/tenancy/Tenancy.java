package io.prescreen.calendar.tenancy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The only place that opens sessions and transactions.
 *
 * <p>Each outermost transaction has a Vert.x context, and so a Hibernate session, of its own: transactions of one
 * request may run side by side. A nested one joins, unless it names another tenant: that is a fault of ours and fails.
 */
@ApplicationScoped
public class Tenancy {

    private static final Logger LOG = Logger.getLogger(Tenancy.class);
    private static final String OPEN = Tenancy.class.getName();
    private static final String NO_TENANT = "";
    private static final int AGAIN = 4;

    private final Vertx vertx;

    Tenancy(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Runs the work in a transaction that sees the rows of this tenant alone. Never call out to others inside it, and
     * change nothing but the database: where two transactions wait for each other, one is undone and run again.
     */
    public <T> Uni<T> inTransaction(TenantId tenant, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> openTransaction()
                .map(open -> join(open, tenant, work))
                .orElseGet(() -> open(tenant.value(), () -> showOnly(tenant).chain(ignored -> work.get()))));
    }

    /** The tenant of something that we handed out, by its keyed hash. */
    public Uni<Optional<TenantId>> tenantOf(TenantQuestion.LookUp question, byte[] keyedHash) {
        return withoutTenant(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("select " + question.function() + "(:hash)", String.class)
                        .setParameter("hash", keyedHash)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(TenantId::new)));
    }

    /**
     * Claims due work of any tenant; whoever claims it goes on in a transaction of that tenant. Nothing while PostgreSQL
     * cannot be reached: it stays due, and whoever claims it asks again anyway.
     */
    public Uni<List<RowId>> claim(TenantQuestion.DueWork question) {
        return ask(question)
                .onFailure(StorageUnavailableException.class)
                .invoke(away -> LOG.warnf("%s: %s", question.function(), away.getMessage()))
                .onFailure(StorageUnavailableException.class)
                .recoverWithItem(List.of());
    }

    private Uni<List<RowId>> ask(TenantQuestion.DueWork question) {
        return withoutTenant(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select tenant, id from %s(:argument, :most)".formatted(question.function()),
                                Object[].class)
                        .setParameter("argument", question.argument())
                        .setParameter("most", question.most())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new RowId((String) row[0], (UUID) row[1]))
                        .toList()));
    }

    private <T> Uni<T> withoutTenant(Supplier<Uni<T>> question) {
        return Uni.createFrom().deferred(() -> openTransaction()
                .map(open -> Tenancy.<T>nested(open, NO_TENANT))
                .orElseGet(() -> open(NO_TENANT, question)));
    }

    /** Transactions that got into each other's way are run again: nothing of them has happened. */
    private <T> Uni<T> open(String tenant, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> attempt(tenant, work))
                .onFailure(Collision::isCauseOf)
                .retry()
                .atMost(AGAIN)
                .onFailure(StorageUnavailableException::isCauseOf)
                .transform(StorageUnavailableException::new);
    }

    private <T> Uni<T> attempt(String tenant, Supplier<Uni<T>> work) {
        return new OwnContext(vertx).run(() -> {
            ContextLocals.put(OPEN, tenant);
            MDC.put("tenant", tenant);
            return Panache.withTransaction(work);
        });
    }

    private static <T> Uni<T> join(String open, TenantId tenant, Supplier<Uni<T>> work) {
        return open.equals(tenant.value()) ? work.get() : nested(open, tenant.value());
    }

    private static <T> Uni<T> nested(String open, String wanted) {
        return Uni.createFrom()
                .failure(new IllegalStateException(
                        "a transaction of tenant '%s' is open, '%s' was asked for".formatted(open, wanted)));
    }

    private static Uni<String> showOnly(TenantId tenant) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select set_config('app.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult());
    }

    private static Optional<String> openTransaction() {
        return OwnContext.isCurrent() ? ContextLocals.get(OPEN) : Optional.empty();
    }
}
