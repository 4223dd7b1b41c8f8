package io.prescreen.calendar.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The facts of the tenant whose transaction is open. They come and go as JSON, many in one statement. */
@ApplicationScoped
class Facts {

    private static final String INSERT = """
            insert into audit_fact (tenant, id, at, actor_kind, actor_id, on_behalf_of, action, route, person, mailbox, details, mark)
            select f.tenant, f.id, f.at, f.actor_kind, f.actor_id, f.on_behalf_of, f.action, f.route, f.person, f.mailbox,
                   f.details, decode(f.mark, 'hex')
              from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as f (tenant text, id uuid, at timestamptz, actor_kind text,
                   actor_id text, on_behalf_of text, action text, route text, person text, mailbox text, details jsonb, mark text)""";

    private final Hashes hashes;

    Facts(Hashes hashes) {
        this.hashes = hashes;
    }

    Uni<Void> insert(List<StoredFact> facts) {
        JsonArray rows = new JsonArray(facts.stream().map(this::row).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("facts", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private JsonObject row(StoredFact fact) {
        return new JsonObject()
                .put("tenant", fact.tenant().value())
                .put("id", fact.id().toString())
                .put("at", fact.at().toString())
                .put("actor_kind", fact.actor().kind().name())
                .put("actor_id", fact.actor().id().orElse(null))
                .put("on_behalf_of", fact.actor().onBehalfOf().orElse(null))
                .put("action", fact.action())
                .put("route", fact.route().orElse(null))
                .put("person", fact.person().orElse(null))
                .put("mailbox", fact.mailbox().orElse(null))
                .put("details", new JsonObject(Map.copyOf(fact.details())))
                .put("mark", HexFormat.of().formatHex(hashes.markOf(fact)));
    }
}
