package io.prescreen.calendar.resource;

import io.prescreen.calendar.directory.ListedResource;
import io.prescreen.calendar.directory.ResourceLists;
import io.prescreen.calendar.link.ServiceAccount;
import io.prescreen.calendar.link.ServiceAccounts;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/** Who is asked for rooms and equipment, and when. To be called inside a transaction of the tenant. */
@ApplicationScoped
class ListingAccounts {

    private static final String FIND = """
            select l.asked_at, l.listed_at is not null, l.attempts
              from resource_listing l join link a on a.tenant = l.tenant and a.id = l.link and a.state = 'LINKED'
             where l.tenant = :tenant and l.link = :link""";

    /** Who ends the account waits; who has been overtaken gets nothing. */
    private static final String ANSWERED = """
            update resource_listing set listed_at = now(), attempts = 0, due_at = now() + make_interval(secs => :wait)
             where tenant = :tenant and link = :link and asked_at = :askedAt""";

    private static final String PUT_OFF = """
            update resource_listing set due_at = now() + make_interval(secs => :wait)
             where tenant = :tenant and link = :link and asked_at = :askedAt""";

    /** Whoever has been asked just now is not asked again. */
    private static final String MAKE_DUE = """
            update resource_listing set due_at = now()
             where tenant = :tenant and due_at > now() and asked_at < now() - interval '1 minute'""";

    private static final String FORGET = "delete from resource_listing where tenant = :tenant and link = :link";

    private final ServiceAccounts serviceAccounts;
    private final ResourceLists lists;

    ListingAccounts(ServiceAccounts serviceAccounts, ResourceLists lists) {
        this.serviceAccounts = serviceAccounts;
        this.lists = lists;
    }

    /** Empty when it is not there any more, or does not work. */
    Uni<Optional<ListingAccount>> find(RowId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", id.tenant())
                        .setParameter("link", id.id())
                        .getSingleResultOrNull())
                .chain(row -> serviceAccounts.find(id).map(found -> Optional.ofNullable(row)
                        .map(asked -> account(id, found, asked))));
    }

    Uni<Void> answered(ListingAccount account, List<ListedResource> listed, Duration wait) {
        return execute(ANSWERED, account, wait)
                .chain(rows -> rows == 0 ? Uni.createFrom().voidItem() : lists.replace(account.id(), listed));
    }

    Uni<Void> putOff(ListingAccount account, Duration wait) {
        return execute(PUT_OFF, account, wait).replaceWithVoid();
    }

    Uni<Void> makeDue(TenantId tenant) {
        return execute(MAKE_DUE, query -> query.setParameter("tenant", tenant.value()))
                .replaceWithVoid();
    }

    Uni<Void> forget(RowId id) {
        return execute(FORGET, query -> query.setParameter("tenant", id.tenant())
                        .setParameter("link", id.id()))
                .replaceWithVoid();
    }

    private static Uni<Integer> execute(String sql, ListingAccount account, Duration wait) {
        return execute(sql, query -> query.setParameter("tenant", account.id().tenant())
                .setParameter("link", account.id().id())
                .setParameter("askedAt", account.askedAt())
                .setParameter("wait", wait.toSeconds()));
    }

    private static Uni<Integer> execute(String sql, UnaryOperator<MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session ->
                        parameters.apply(session.createNativeQuery(sql)).executeUpdate());
    }

    private static ListingAccount account(RowId id, Optional<ServiceAccount> serviceAccount, Object[] row) {
        return new ListingAccount(id, serviceAccount, (OffsetDateTime) row[0], (Boolean) row[1], (Integer) row[2]);
    }
}
