package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.serviceaccount.Coverage.Change;
import io.prescreen.calendar.serviceaccount.Coverage.Scope;
import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The coverages of the tenant whose transaction is open. Columns are explained in {@code V18__coverage.sql}. */
@ApplicationScoped
class Coverages {

    private static final String ONE = " where tenant = :tenant and service_account = :id";

    private static final String READ = "select people, resources, changed_at, changed_by, reasons from coverage" + ONE;

    private static final String READ_LISTS = "select kind, mailbox from coverage_mailbox" + ONE;

    private static final String PUT = """
            insert into coverage as former (tenant, service_account, people, resources, changed_at, changed_by, due_at)
            values (:tenant, :id, :people, :resources, :at, :by, now())
            on conflict (tenant, service_account) do update
               set people = excluded.people, resources = excluded.resources, changed_at = excluded.changed_at,
                   changed_by = excluded.changed_by, due_at = now(), reasons = former.reasons + 1""";

    /** No mailbox has a space in it. */
    private static final String PUT_LIST = """
            insert into coverage_mailbox (tenant, service_account, kind, mailbox)
            select :tenant, :id, :kind, mailbox from unnest(string_to_array(:mailboxes, ' ')) mailbox""";

    private static final String PERSON = "PERSON";
    private static final String RESOURCE = "RESOURCE";

    /** As it is now; before anybody chose one, it covers nobody. */
    Uni<Coverage> of(RowId serviceAccount) {
        return Panache.getSession().chain(session -> session.createNativeQuery(READ, Object[].class)
                .setParameter("tenant", serviceAccount.tenant())
                .setParameter("id", serviceAccount.id())
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Coverage.none(serviceAccount))
                        : lists(session, serviceAccount).map(lists -> coverage(serviceAccount, row, lists))));
    }

    /** The same, and nobody else chooses until the transaction ends. */
    Uni<Coverage> held(RowId serviceAccount) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:coverage, 0)) as text)",
                                String.class)
                        .setParameter("coverage", "coverage of %s".formatted(serviceAccount))
                        .getSingleResult())
                .chain(() -> of(serviceAccount));
    }

    private static Uni<List<Object[]>> lists(Session session, RowId serviceAccount) {
        return session.createNativeQuery(READ_LISTS, Object[].class)
                .setParameter("tenant", serviceAccount.tenant())
                .setParameter("id", serviceAccount.id())
                .getResultList();
    }

    private static Coverage coverage(RowId serviceAccount, Object[] row, List<Object[]> lists) {
        return new Coverage(
                serviceAccount,
                Scope.valueOf((String) row[0]),
                listed(PERSON, lists),
                Scope.valueOf((String) row[1]),
                listed(RESOURCE, lists),
                Optional.of(new Change(((OffsetDateTime) row[2]).toInstant(), (String) row[3])),
                (Long) row[4]);
    }

    private static Set<String> listed(String kind, List<Object[]> lists) {
        return lists.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> (String) row[1])
                .collect(Collectors.toSet());
    }

    /** In place of the former, and to be looked at. */
    Uni<Void> put(Coverage wanted) {
        Change change = wanted.change().orElseThrow();
        RowId id = wanted.serviceAccount();
        return Panache.getSession().chain(session -> session.createNativeQuery(PUT)
                .setParameter("tenant", id.tenant())
                .setParameter("id", id.id())
                .setParameter("people", wanted.people().name())
                .setParameter("resources", wanted.resources().name())
                .setParameter("at", change.at())
                .setParameter("by", change.by())
                .executeUpdate()
                .chain(() -> session.createNativeQuery("delete from coverage_mailbox" + ONE)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .executeUpdate())
                .chain(() -> putList(session, id, PERSON, wanted.listedPeople()))
                .chain(() -> putList(session, id, RESOURCE, wanted.listedResources())));
    }

    private static Uni<Void> putList(Session session, RowId id, String kind, Set<String> mailboxes) {
        if (mailboxes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(PUT_LIST)
                .setParameter("tenant", id.tenant())
                .setParameter("id", id.id())
                .setParameter("kind", kind)
                .setParameter("mailboxes", String.join(" ", mailboxes))
                .executeUpdate()
                .replaceWithVoid();
    }
}
