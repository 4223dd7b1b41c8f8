package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of the tenant whose transaction is open. */
@ApplicationScoped
class Facts {

    private static final String INSERT = """
            insert into audit_fact (tenant, id, at, actor_kind, actor_id, on_behalf_of, action, route, person, mailbox, details, mark)
            select f.tenant, f.id, f.at, f.actor_kind, f.actor_id, f.on_behalf_of, f.action, f.route, f.person, f.mailbox,
                   f.details, decode(f.mark, 'hex')
              from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as f (tenant text, id uuid, at timestamptz,
                   actor_kind text, actor_id text, on_behalf_of text, action text, route text, person text, mailbox text,
                   details jsonb, mark text)""";

    private static final String CHAIN = """
            update audit_fact f set segment = :segment, seq = c.seq, hash = decode(c.hash, 'hex')
              from jsonb_to_recordset(cast(cast(:chained as text) as jsonb)) as c (id uuid, seq bigint, hash text)
             where f.tenant = :tenant and f.id = c.id and f.hash is null""";

    private static final String SELECT =
            "select cast(to_jsonb(f) as text) from audit_fact f where f.tenant = :tenant and ";

    /** In the chain, but where no segment says that it should be. */
    private static final String STRAY = """
            f.hash is not null and not exists (
                select from audit_segment s where s.tenant = f.tenant and s.number = f.segment
                   and f.seq between s.first_seq and s.last_seq and s.dropped_at is null)
            order by f.seq limit 1""";

    /** A fact's place in the chain. */
    record Chained(FactRow fact, long seq, byte[] hash) {

        JsonObject json() {
            return new JsonObject()
                    .put("id", fact.id().toString())
                    .put("seq", seq)
                    .put("hash", Canonical.hex(hash));
        }
    }

    private final Hashes hashes;

    Facts(Hashes hashes) {
        this.hashes = hashes;
    }

    Uni<Void> insert(List<StoredFact> facts) {
        JsonArray rows = new JsonArray(facts.stream()
                .map(fact -> FactRow.of(fact, hashes.markOf(fact)).json())
                .toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("facts", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Those recorded first. */
    Uni<List<FactRow>> unchained(TenantId tenant, int most) {
        return rows("f.hash is null order by f.at, f.id limit :most", tenant, Map.of("most", most));
    }

    /** In another order, since only the id tells where to go on. */
    Uni<List<FactRow>> unchainedAfter(TenantId tenant, String id, int most) {
        return rows(
                "f.hash is null and f.id > cast(cast(:id as text) as uuid) order by f.id limit :most",
                tenant,
                Map.of("id", id, "most", most));
    }

    /** The next ones of a segment. */
    Uni<List<FactRow>> after(long seq, Segment segment, int most) {
        return rows(
                "f.seq > :seq and f.seq <= :last order by f.seq limit :most",
                segment.id.tenantId(),
                Map.of("seq", seq, "last", segment.lastSeq, "most", most));
    }

    Uni<Optional<FactRow>> stray(TenantId tenant) {
        return rows(STRAY, tenant, Map.of()).map(found -> found.stream().findFirst());
    }

    Uni<List<FactRow>> rows(String condition, TenantId tenant, Map<String, ?> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(SELECT + condition, String.class)
                            .setParameter("tenant", tenant.value());
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found ->
                        found.stream().map(JsonObject::new).map(FactRow::new).toList());
    }

    Uni<Void> chain(Segment segment, List<Chained> chained) {
        JsonArray rows = new JsonArray(chained.stream().map(Chained::json).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHAIN)
                        .setParameter("segment", segment.number)
                        .setParameter("chained", rows.encode())
                        .setParameter("tenant", segment.id.tenant())
                        .executeUpdate())
                .invoke(changed -> requireAll(changed, chained))
                .replaceWithVoid();
    }

    private static void requireAll(int changed, List<Chained> chained) {
        if (changed != chained.size()) {
            throw new IllegalStateException("%d of %d facts could be chained".formatted(changed, chained.size()));
        }
    }

    /** Those of a segment that is stored as dropped. */
    Uni<Void> drop(Segment segment) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select audit_drop_facts(:segment)", Long.class)
                        .setParameter("segment", segment.number)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
