package io.prescreen.calendar.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/** Keeps what accounts list. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class ResourceLists {

    private static final int LONGEST_WORDS = 500;

    private static final String REMOVE = """
            delete from resource r where r.tenant = :tenant and r.link = :link
               and r.mailbox not in (select mailbox from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                                                         as listed (mailbox text))""";

    private static final String STORE = """
            insert into resource (tenant, link, mailbox, mailbox_hash, domain, name, capacity, building, floor, section,
                                  address)
            select :tenant, :link, mailbox, decode(hash, 'hex'), domain, name, capacity, building, floor, section, address
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                   as listed (mailbox text, hash text, domain text, name text, capacity integer, building text, floor text,
                              section text, address text)
            on conflict (tenant, link, mailbox) do update
               set name = excluded.name, capacity = excluded.capacity, building = excluded.building,
                   floor = excluded.floor, section = excluded.section, address = excluded.address""";

    private static final String COUNT = "select count(*) from resource where tenant = :tenant and link = :link";

    private final Listings listings;
    private final List<WhenResourcesChange> others;
    private final ObjectMapper json;

    ResourceLists(Listings listings, @All List<WhenResourcesChange> others, ObjectMapper json) {
        this.listings = listings;
        this.others = others;
        this.json = json;
    }

    /** In place of what the account listed before; its row of {@code resource_listing} is there, and locked. */
    public Uni<Void> replace(RowId link, List<ListedResource> listed) {
        String rows = rows(link.tenantId(), listed);
        return execute(REMOVE, link, query -> query.setParameter("rows", rows)).chain(removed -> count(link)
                .chain(before -> execute(STORE, link, query -> query.setParameter("rows", rows))
                        .chain(() -> count(link))
                        .chain(after -> removed > 0 || !after.equals(before)
                                ? tell(link)
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Void> tell(RowId link) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.changed(link))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Long> count(RowId link) {
        return Panache.getSession().chain(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter("tenant", link.tenant())
                .setParameter("link", link.id())
                .getSingleResult());
    }

    private static Uni<Integer> execute(String sql, RowId link, UnaryOperator<MutationQuery> parameters) {
        return Panache.getSession().chain(session -> parameters
                .apply(session.createNativeQuery(sql)
                        .setParameter("tenant", link.tenant())
                        .setParameter("link", link.id()))
                .executeUpdate());
    }

    /** What has no proper address cannot be asked for. */
    private String rows(TenantId tenant, List<ListedResource> listed) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (ListedResource one : listed) {
            Mailbox.parse(one.mailbox())
                    .ifPresent(mailbox -> rows.putIfAbsent(mailbox.address(), row(tenant, mailbox, one)));
        }
        try {
            return json.writeValueAsString(new ArrayList<>(rows.values()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the rows cannot be written");
        }
    }

    private Map<String, Object> row(TenantId tenant, Mailbox mailbox, ListedResource listed) {
        Map<String, Object> row = new HashMap<>();
        row.put("mailbox", mailbox.address());
        row.put("hash", HexFormat.of().formatHex(listings.hashOf(tenant, mailbox)));
        row.put("domain", mailbox.domain().name());
        row.put("name", words(listed.name()));
        row.put("capacity", listed.capacity().filter(some -> some >= 0).orElse(null));
        row.put("building", words(listed.place().building()));
        row.put("floor", words(listed.place().floor()));
        row.put("section", words(listed.place().section()));
        row.put("address", words(listed.place().address()));
        return row;
    }

    /** In one line, as much as anybody reads; null for nothing. */
    private static String words(Optional<String> text) {
        return text.map(some -> some.replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ").strip())
                .filter(some -> !some.isEmpty())
                .map(some -> some.codePoints()
                        .limit(LONGEST_WORDS)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .orElse(null);
    }
}
