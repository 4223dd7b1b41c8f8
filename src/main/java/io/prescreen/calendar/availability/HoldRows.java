package io.prescreen.calendar.availability;

import static java.time.ZoneOffset.UTC;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The table of holds. Mailboxes go as one text, since none holds a space. What has expired is told by the time of the
 * statement: that of the transaction is older by as long as it waited for others.
 */
@ApplicationScoped
class HoldRows {

    private static final Duration FOR_EVER = Duration.ofDays(100_000);

    /** In the order of the keys, so that no two wait for each other. */
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(key) as text)
              from (select distinct hashtextextended('hold of ' || :tenant || ' on ' || mailbox, 0) as key
                      from unnest(string_to_array(:mailboxes, ' ')) mailbox order by key) keys""";

    private static final String IN_THE_WAY = """
            select mailbox, starts_at, ends_at from hold
             where tenant = :tenant and mailbox = any(string_to_array(:mailboxes, ' ')) and holder <> :holder
               and starts_at < :to and ends_at > :from and expires_at > statement_timestamp()
             order by mailbox, starts_at""";

    private static final String ADD = """
            insert into hold (tenant, mailbox, holder, id, starts_at, ends_at, expires_at)
            select :tenant, mailbox, :holder, :id, :from, :to,
                   least(:to, statement_timestamp() + make_interval(secs => :seconds))
              from unnest(string_to_array(:mailboxes, ' ')) mailbox""";

    private static final String EXPIRE =
            "update hold set expires_at = :at where tenant = :tenant and holder = :holder and expires_at > :at";

    private static final String OF_MAILBOX = " and mailbox = :mailbox";

    private static final String REMOVE = "delete from hold where tenant = :tenant and holder = :holder";

    private static final String REMOVE_EXPIRED =
            "delete from hold where tenant = :tenant and id = :id and expires_at <= statement_timestamp()";

    /** Not what another transaction has in hand: it waits for nobody. */
    private static final String SWEEP = """
            delete from hold where ctid = any(array(
                select ctid from hold where tenant = :tenant and expires_at <= statement_timestamp()
                 limit 200 for update skip locked))""";

    Uni<Void> lock(TenantId tenant, Collection<String> mailboxes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("mailboxes", text(mailboxes))
                        .getResultList())
                .replaceWithVoid();
    }

    Uni<List<Taken>> inTheWay(TenantId tenant, Hold hold) {
        return find(tenant, hold.mailboxes(), hold.clear(), hold.holder());
    }

    /** What others than the holder hold now, no more of it than lies in the window. @param holder may be nobody: empty */
    Uni<List<Taken>> find(TenantId tenant, Collection<String> mailboxes, Stretch window, String holder) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_THE_WAY, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("mailboxes", text(mailboxes))
                        .setParameter("holder", holder)
                        .setParameter("from", window.start().atOffset(UTC))
                        .setParameter("to", window.end().atOffset(UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> taken(row, window)).toList());
    }

    /** As long as its time lasts, of everybody whose time it takes. */
    Uni<Void> add(TenantId tenant, Hold hold) {
        return add(tenant, hold, hold.everybody(), FOR_EVER);
    }

    /** Only of those of whom it has to be made sure. */
    Uni<Void> add(TenantId tenant, Hold hold, Duration lifetime) {
        return add(tenant, hold, hold.mailboxes(), lifetime);
    }

    private static Uni<Void> add(TenantId tenant, Hold hold, Collection<String> mailboxes, Duration lifetime) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("tenant", tenant.value())
                        .setParameter("mailboxes", text(mailboxes))
                        .setParameter("holder", hold.holder())
                        .setParameter("id", hold.id())
                        .setParameter("from", hold.time().start().atOffset(UTC))
                        .setParameter("to", hold.time().end().atOffset(UTC))
                        .setParameter("seconds", lifetime.toMillis() / 1000.0)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> expire(TenantId tenant, String holder, Instant at) {
        return run(EXPIRE, Map.of("tenant", tenant.value(), "holder", holder, "at", at.atOffset(UTC)));
    }

    Uni<Void> expire(TenantId tenant, String holder, String mailbox, Instant at) {
        return run(
                EXPIRE + OF_MAILBOX,
                Map.of("tenant", tenant.value(), "holder", holder, "mailbox", mailbox, "at", at.atOffset(UTC)));
    }

    Uni<Void> remove(TenantId tenant, String holder) {
        return run(REMOVE, Map.of("tenant", tenant.value(), "holder", holder));
    }

    Uni<Void> remove(TenantId tenant, Hold hold) {
        return run(
                REMOVE + " and id = :id", Map.of("tenant", tenant.value(), "holder", hold.holder(), "id", hold.id()));
    }

    Uni<Void> removeExpired(RowId id) {
        return run(REMOVE_EXPIRED, Map.of("tenant", id.tenant(), "id", id.id()));
    }

    Uni<Void> sweep(TenantId tenant) {
        return run(SWEEP, Map.of("tenant", tenant.value()));
    }

    private static Uni<Void> run(String statement, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(statement);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    private static Taken taken(Object[] row, Stretch window) {
        Stretch held = new Stretch(((OffsetDateTime) row[1]).toInstant(), ((OffsetDateTime) row[2]).toInstant());
        return new Taken((String) row[0], held.intersection(window).orElseThrow());
    }

    private static String text(Collection<String> mailboxes) {
        return String.join(" ", mailboxes);
    }
}
