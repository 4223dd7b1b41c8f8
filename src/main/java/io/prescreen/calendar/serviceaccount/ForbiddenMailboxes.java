package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.serviceaccount.ForbiddenMailbox.State;
import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/** The mailboxes that must not be reachable, of the tenant whose transaction is open. */
@ApplicationScoped
class ForbiddenMailboxes {

    private static final String READ = """
            select id, service_account, mailbox, state, reachable, tried_at from forbidden_mailbox
             where tenant = :tenant""";

    private static final String OF = " where tenant = :tenant and service_account = :id";
    private static final String ONE = " where tenant = :tenant and id = :id";

    private static final String ADD = """
            insert into forbidden_mailbox (tenant, id, service_account, mailbox, state, due_at)
            select :tenant, gen_random_uuid(), :id, mailbox, 'UNTRIED', now()
              from unnest(string_to_array(:mailboxes, ' ')) mailbox
            on conflict (tenant, service_account, mailbox) do nothing""";

    private static final String KEEP =
            "delete from forbidden_mailbox" + OF + " and mailbox <> all (string_to_array(:mailboxes, ' '))";

    /** What is being tried is left alone. */
    private static final String TRY_NOW = "update forbidden_mailbox set due_at = now()" + OF + " and state <> 'TRYING'";

    private static final String TRYING =
            "update forbidden_mailbox set state = 'TRYING', due_at = now() + make_interval(secs => :pause)" + ONE;

    private static final String TRIED = """
            update forbidden_mailbox
               set state = :state, reachable = :reachable, tried_at = date_trunc('milliseconds', now()),
                   due_at = now() + make_interval(secs => :pause)""" + ONE;

    private static final String PUT_OFF = """
            update forbidden_mailbox
               set state = case when tried_at is null then 'UNTRIED' when reachable then 'REACHABLE' else 'NOT_REACHABLE' end,
                   due_at = now() + make_interval(secs => :pause)""" + ONE;

    /** In alphabetical order. */
    Uni<List<ForbiddenMailbox>> of(RowId serviceAccount) {
        return read(" and service_account = :id order by mailbox collate \"C\"", serviceAccount);
    }

    Uni<Optional<ForbiddenMailbox>> find(RowId id) {
        return read(" and id = :id", id).map(found -> found.stream().findFirst());
    }

    Uni<Optional<ForbiddenMailbox>> find(RowId serviceAccount, String mailbox) {
        return of(serviceAccount).map(all -> all.stream()
                .filter(one -> one.mailbox().equals(mailbox))
                .findFirst());
    }

    private static Uni<List<ForbiddenMailbox>> read(String condition, RowId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ + condition, Object[].class)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> forbidden(id.tenant(), row)).toList());
    }

    private static ForbiddenMailbox forbidden(String tenant, Object[] row) {
        return new ForbiddenMailbox(
                new RowId(tenant, (UUID) row[0]),
                new RowId(tenant, (UUID) row[1]),
                (String) row[2],
                State.valueOf((String) row[3]),
                (Boolean) row[4],
                Optional.ofNullable((OffsetDateTime) row[5]).map(OffsetDateTime::toInstant));
    }

    /** These and no others; what is known of those that were there before stays. */
    Uni<Void> put(RowId serviceAccount, Collection<String> mailboxes) {
        String joined = String.join(" ", mailboxes);
        return execute(KEEP, serviceAccount, query -> query.setParameter("mailboxes", joined))
                .chain(() -> execute(ADD, serviceAccount, query -> query.setParameter("mailboxes", joined)));
    }

    Uni<Void> tryNow(RowId serviceAccount) {
        return execute(TRY_NOW, serviceAccount, query -> query);
    }

    /** @param pause after which it is tried anew when nothing came of it */
    Uni<Void> trying(RowId id, Duration pause) {
        return execute(TRYING, id, query -> query.setParameter("pause", pause.toSeconds()));
    }

    Uni<Void> forget(RowId id) {
        return execute("delete from forbidden_mailbox" + ONE, id, query -> query);
    }

    Uni<Void> tried(RowId id, boolean reachable, Duration pause) {
        State state = reachable ? State.REACHABLE : State.NOT_REACHABLE;
        return execute(TRIED, id, query -> query.setParameter("state", state.name())
                .setParameter("reachable", reachable)
                .setParameter("pause", pause.toSeconds()));
    }

    /** Nothing new is known; it is tried again after a while. */
    Uni<Void> putOff(RowId id, Duration pause) {
        return execute(PUT_OFF, id, query -> query.setParameter("pause", pause.toSeconds()));
    }

    private static Uni<Void> execute(String sql, RowId id, UnaryOperator<MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(sql)
                                .setParameter("tenant", id.tenant())
                                .setParameter("id", id.id()))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
