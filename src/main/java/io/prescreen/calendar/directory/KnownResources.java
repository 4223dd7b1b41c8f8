package io.prescreen.calendar.directory;

import io.prescreen.calendar.directory.ResourceSearch.Last;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/**
 * The rooms and the equipment that accounts of the tenant list. Only those in confirmed domains whose mailbox is, and was,
 * nobody's in the directory; accounts that have ended list nothing. To be called inside a transaction of the tenant.
 */
@ApplicationScoped
public class KnownResources {

    private static final String LATEST =
            "(array_agg(r.%1$s order by l.listed_at desc, r.link) filter (where r.%1$s is not null))[1]";

    private static final String LISTED = """
              from resource r
              join resource_listing l on l.tenant = r.tenant and l.link = r.link
              join link a on a.tenant = r.tenant and a.id = r.link and a.state in ('LINKED', 'DISCONNECTED')
              join mail_domain d on d.tenant = r.tenant and d.domain = r.domain
             where r.tenant = :tenant
               and not exists (select from person p where p.tenant = r.tenant and p.mailbox = r.mailbox)
               and not exists (select from mailbox_holder h
                                where h.tenant = r.tenant and h.mailbox_hash = r.mailbox_hash)
            """;

    private static final String MERGED = """
            select mailbox, name, capacity, building, floor, section, address, listed_at
              from (select r.mailbox, coalesce(%s, r.mailbox) as name, %s as capacity, %s as building, %s as floor,
                           %s as section, %s as address, max(l.listed_at) as listed_at
            """.formatted(
                            LATEST.formatted("name"),
                            LATEST.formatted("capacity"),
                            LATEST.formatted("building"),
                            LATEST.formatted("floor"),
                            LATEST.formatted("section"),
                            LATEST.formatted("address"))
            + LISTED;

    private static final String SEARCH = MERGED + """
               and a.kind in (:kinds) group by r.mailbox) known
             where (lower(name) collate "C", mailbox collate "C") > (lower(:name) collate "C", :mailbox collate "C")
               and coalesce(capacity, 0) >= :capacity
               and not exists (select from regexp_split_to_table(lower(:text), '\\s+') word
                                where position(word in lower(
                                      concat_ws(chr(10), name, mailbox, building, floor, section, address))) = 0)
             order by lower(name) collate "C", mailbox collate "C"
            """;

    private static final String THROUGH = MERGED + " and r.link = :link group by r.mailbox) known order by mailbox";

    private static final String NAMED =
            MERGED + " and a.kind in (:kinds) and r.mailbox in (:mailboxes) group by r.mailbox) known order by mailbox";

    private static final String AMONG =
            "select distinct r.mailbox " + LISTED + " and a.kind in (:kinds) and r.mailbox in (:mailboxes)";

    /** Those that this account lists, by mailbox. */
    public Uni<List<KnownResource>> through(RowId link) {
        return known(link.tenantId(), THROUGH, query -> query.setParameter("link", link.id()));
    }

    /** @param listedBy the kinds of accounts whose lists count */
    public Uni<List<KnownResource>> search(TenantId tenant, Set<LinkKind> listedBy, ResourceSearch wanted) {
        return listedBy.isEmpty()
                ? Uni.createFrom().item(List.of())
                : known(tenant, SEARCH, query -> query.setParameter("kinds", names(listedBy))
                        .setParameter("name", wanted.after().map(Last::name).orElse(""))
                        .setParameter(
                                "mailbox", wanted.after().map(Last::mailbox).orElse(""))
                        .setParameter("capacity", wanted.capacity().orElse(0))
                        .setParameter("text", wanted.text().map(String::strip).orElse(""))
                        .setMaxResults(wanted.most()));
    }

    /** What is listed of the mailboxes, in lower case; nothing of those that are no resources. */
    public Uni<List<KnownResource>> listed(TenantId tenant, Set<LinkKind> listedBy, Collection<String> mailboxes) {
        return listedBy.isEmpty() || mailboxes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : known(tenant, NAMED, query -> query.setParameter("kinds", names(listedBy))
                        .setParameter("mailboxes", mailboxes));
    }

    /** Those of the mailboxes, in lower case, that are resources. */
    public Uni<Set<String>> among(TenantId tenant, Set<LinkKind> listedBy, Collection<String> mailboxes) {
        return listedBy.isEmpty() || mailboxes.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(AMONG, String.class)
                                .setParameter("tenant", tenant.value())
                                .setParameter("kinds", names(listedBy))
                                .setParameter("mailboxes", mailboxes)
                                .getResultList())
                        .map(Set::copyOf);
    }

    private static Set<String> names(Set<LinkKind> kinds) {
        return kinds.stream().map(LinkKind::name).collect(Collectors.toSet());
    }

    private static Uni<List<KnownResource>> known(
            TenantId tenant, String sql, UnaryOperator<SelectionQuery<Object[]>> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(sql, Object[].class).setParameter("tenant", tenant.value()))
                        .getResultList())
                .map(rows -> rows.stream().map(KnownResources::resource).toList());
    }

    private static KnownResource resource(Object[] row) {
        return new KnownResource(
                (String) row[0],
                (String) row[1],
                Optional.ofNullable((Integer) row[2]),
                new ResourcePlace(text(row[3]), text(row[4]), text(row[5]), text(row[6])),
                ((OffsetDateTime) row[7]).toInstant());
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column);
    }
}
