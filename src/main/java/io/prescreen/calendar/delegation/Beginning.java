package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Begins requests, each at most once however many begin it at the same moment. The row is there before anybody asks
 * Cronofy. To be called inside a transaction of the tenant.
 */
@ApplicationScoped
class Beginning {

    /**
     * @param by whose look or wish it is; empty: a service's, or an administrator's, for the tenant
     * @param wished explicitly; a mere look lets a refusal stand for a long while
     */
    record Terms(
            RowId grantor,
            Model model,
            Request.Purpose purpose,
            Optional<PersonId> by,
            int generation,
            boolean wished) {

        /** For whoever looks to ask right afterwards; then the background does, and it alone asks for many. */
        private int headStartSeconds() {
            return model == Model.BUSINESS_CONNECT ? 20 : 0;
        }
    }

    /**
     * What was granted is begun anew only when its link has ended, or its authorisation has. The check of the time keeps
     * those out who looked before it was granted. A link that has ended begins nothing, and ends after this; a code that is
     * yet to be given back is kept. In one order, so that two who begin the same wait for each other.
     */
    private static final String BEGIN = """
            insert into delegation_request as r (tenant, id, grantor, mailbox, asked_by, model, purpose, generation, state,
                                                 begun_at, callback_hash, callback_address, key_id, due_at)
            select g.tenant, w.id, g.id, w.mailbox, cast(:by as text), :model, :purpose,
                   cast(:generation as integer), 'ASKING', now(), decode(w.hash, 'hex'), decode(w.address, 'hex'),
                   cast(:key as integer), now() + make_interval(secs => :headStart)
              from (select tenant, id from link where tenant = :tenant and id = :grantor and state <> 'REVOKING' for share) g,
                   jsonb_to_recordset(cast(cast(:wanted as text) as jsonb))
                       as w (id uuid, mailbox text, hash text, address text)
             order by w.mailbox
            on conflict (tenant, grantor, mailbox) do update
               set id = excluded.id, asked_by = excluded.asked_by, model = excluded.model, purpose = excluded.purpose,
                   generation = excluded.generation, state = excluded.state, begun_at = excluded.begun_at,
                   callback_hash = excluded.callback_hash, callback_address = excluded.callback_address,
                   key_id = excluded.key_id, due_at = excluded.due_at,
                   begun_lately = case when r.begun_at > now() - interval '1 hour' then r.begun_lately + 1 else 1 end,
                   answered_at = null, code = null, error = null, error_key = null, error_description = null,
                   attempts = 0, useless_codes = 0
             where r.generation < excluded.generation and r.state <> 'ANSWERED'
                or :wished and r.state in ('REFUSED', 'QUARANTINED')
                or :wished and r.state = 'GRANTED'
                   and not exists (select from link l
                                    where l.tenant = r.tenant and l.grantor = r.grantor and l.mailbox = r.mailbox
                                      and l.kind = 'DELEGATION' and l.state = 'LINKED')
                or r.purpose = 'PROBE' and r.state in ('REFUSED', 'GRANTED')
                or r.state = 'REFUSED' and r.answered_at < now() - make_interval(secs => :refusalStands)
                or r.state = 'REFUSED' and r.error = 'rejected'
                   and exists (select from link g
                                where g.tenant = r.tenant and g.id = r.grantor and g.linked_at > r.answered_at)
                or r.state = 'GRANTED' and r.answered_at < now()
                   and not exists (select from link l
                                    where l.tenant = r.tenant and l.grantor = r.grantor and l.mailbox = r.mailbox
                                      and l.kind = 'DELEGATION' and l.state <> 'REVOKING'
                                      and l.reason is distinct from 'AUTHORIZATION_REVOKED')
            returning r.id""";

    private final CallbackAddresses addresses;
    private final DelegationConfig config;

    Beginning(CallbackAddresses addresses, DelegationConfig config) {
        this.addresses = addresses;
        this.config = config;
    }

    /** What to ask now, by mailbox; the others are under way, or answered for good. */
    Uni<Map<String, RowId>> begin(Terms terms, Collection<String> mailboxes) {
        Map<UUID, String> wanted = new HashMap<>();
        JsonArray rows = new JsonArray();
        for (String mailbox : mailboxes) {
            RowId id = RowId.fresh(terms.grantor().tenantId());
            wanted.put(id.id(), mailbox);
            rows.add(row(mailbox, id));
        }
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : write(terms, rows).map(begun -> begun.stream()
                        .collect(Collectors.toMap(
                                wanted::get, id -> RowId.of(terms.grantor().tenantId(), id))));
    }

    private JsonObject row(String mailbox, RowId id) {
        CallbackAddresses.Fresh callback = addresses.fresh(id);
        return new JsonObject()
                .put("id", id.id().toString())
                .put("mailbox", mailbox)
                .put("hash", HexFormat.of().formatHex(callback.hash()))
                .put("address", HexFormat.of().formatHex(callback.address()));
    }

    private Uni<List<UUID>> write(Terms terms, JsonArray wanted) {
        return Panache.getSession().chain(session -> session.createNativeQuery(BEGIN, UUID.class)
                .setParameter("tenant", terms.grantor().tenant())
                .setParameter("grantor", terms.grantor().id())
                .setParameter("wanted", wanted.encode())
                .setParameter("by", terms.by().map(PersonId::value).orElse(null))
                .setParameter("model", terms.model().name())
                .setParameter("purpose", terms.purpose().name())
                .setParameter("generation", terms.generation())
                .setParameter("key", addresses.newestKey())
                .setParameter("headStart", terms.headStartSeconds())
                .setParameter("wished", terms.wished())
                .setParameter("refusalStands", config.refusalStandsFor().toSeconds())
                .getResultList());
    }
}
