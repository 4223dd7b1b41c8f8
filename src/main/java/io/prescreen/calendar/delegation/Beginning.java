package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Begins requests, each at most once however many begin it at the same moment. The row is there before anybody asks
 * Cronofy. To be called inside a transaction of the tenant.
 */
@ApplicationScoped
class Beginning {

    /**
     * @param by whose look or wish it is; empty: a service's, for the tenant
     * @param wished explicitly; a mere look lets a refusal stand for a long while
     */
    record Wanted(RowId grantor, String mailbox, Optional<PersonId> by, int generation, boolean wished) {}

    /** For whoever begins it to ask; then the background does. */
    private static final int HEAD_START_SECONDS = 20;

    /**
     * What was granted is begun anew only when its link has ended. The check of the time keeps those out who looked
     * before it was granted. A link that has ended begins nothing, and ends after this; a code that is yet to be given
     * back is kept.
     */
    private static final String BEGIN = """
            insert into delegation_request as r (tenant, id, grantor, mailbox, asked_by, generation, state, begun_at,
                                                 callback_hash, callback_address, key_id, due_at)
            select g.tenant, cast(:id as uuid), g.id, cast(:mailbox as text), cast(:by as text),
                   cast(:generation as integer), 'ASKING', now(), cast(:hash as bytea), cast(:address as bytea),
                   cast(:key as integer), now() + make_interval(secs => :headStart)
              from link g where g.tenant = :tenant and g.id = :grantor and g.state <> 'REVOKING' for share
            on conflict (tenant, grantor, mailbox) do update
               set id = excluded.id, asked_by = excluded.asked_by, generation = excluded.generation,
                   state = excluded.state, begun_at = excluded.begun_at, callback_hash = excluded.callback_hash,
                   callback_address = excluded.callback_address, key_id = excluded.key_id, due_at = excluded.due_at,
                   begun_lately = case when r.begun_at > now() - interval '1 hour' then r.begun_lately + 1 else 1 end,
                   answered_at = null, code = null, error = null, error_key = null, error_description = null,
                   attempts = 0, useless_codes = 0
             where r.generation < excluded.generation and r.state <> 'ANSWERED'
                or :wished and r.state in ('REFUSED', 'QUARANTINED', 'GRANTED')
                or r.state = 'REFUSED' and r.answered_at < now() - make_interval(secs => :refusalStands)
                or r.state = 'REFUSED' and r.error = 'rejected'
                   and exists (select from link g
                                where g.tenant = r.tenant and g.id = r.grantor and g.linked_at > r.answered_at)
                or r.state = 'GRANTED' and r.answered_at < now()
                   and not exists (select from link l
                                    where l.tenant = r.tenant and l.grantor = r.grantor and l.mailbox = r.mailbox
                                      and l.kind = 'DELEGATION' and l.state <> 'REVOKING')""";

    private final CallbackAddresses addresses;
    private final DelegationConfig config;

    Beginning(CallbackAddresses addresses, DelegationConfig config) {
        this.addresses = addresses;
        this.config = config;
    }

    /** What to ask now; empty when it is under way, or answered for good. */
    Uni<Optional<RowId>> begin(Wanted wanted) {
        RowId id = RowId.fresh(wanted.grantor().tenantId());
        CallbackAddresses.Fresh callback = addresses.fresh(id);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .setParameter("grantor", wanted.grantor().id())
                        .setParameter("mailbox", wanted.mailbox())
                        .setParameter("by", wanted.by().map(PersonId::value).orElse(null))
                        .setParameter("generation", wanted.generation())
                        .setParameter("hash", callback.hash())
                        .setParameter("address", callback.address())
                        .setParameter("key", callback.key())
                        .setParameter("headStart", HEAD_START_SECONDS)
                        .setParameter("wished", wanted.wished())
                        .setParameter("refusalStands", config.refusalStandsFor().toSeconds())
                        .executeUpdate())
                .map(rows -> rows == 1 ? Optional.of(id) : Optional.empty());
    }
}
