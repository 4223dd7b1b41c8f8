package io.prescreen.calendar.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The resets of the tenant whose transaction is open, and what they removed. */
@ApplicationScoped
class Resets implements PanacheRepositoryBase<Reset, RowId> {

    private static final TypeReference<List<Removal>> REMOVALS = new TypeReference<>() {};

    private static final String ADD = """
            update integration_reset set removed = removed || cast(cast(:removed as text) as jsonb)
             where tenant = :tenant and id = :id""";

    private static final String KEEP_CLAIM = """
            update integration_reset set claimed_until = now() + interval '1 minute'
             where tenant = :tenant and id = :id""";

    /** Soon at first, in the end every minute. */
    private static final String PUT_OFF = """
            update integration_reset
               set waiting_for = :what, claimed_until = null,
                   due_at = now() + make_interval(secs => least(60, power(2, least(attempts, 6))))
             where tenant = :tenant and id = :id and finished_at is null""";

    /** It waits for nothing but its turn. */
    private static final String GO_ON_SOON = """
            update integration_reset
               set waiting_for = null, claimed_until = null, attempts = 0, due_at = now() + interval '1 second'
             where tenant = :tenant and id = :id and finished_at is null""";

    private static final String REMOVED =
            "select cast(removed as text) from integration_reset where tenant = :tenant and id = :id";

    private final ObjectMapper json;

    Resets(ObjectMapper json) {
        this.json = json;
    }

    /** The one that is under way, or else the last one. */
    Uni<Optional<Reset>> latest(TenantId tenant, Model model) {
        return find("id.tenant = ?1 and model = ?2 order by startedAt desc", tenant.value(), model)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The newest first. */
    Uni<List<Reset>> newest(TenantId tenant, int most) {
        return find("id.tenant = ?1 order by startedAt desc, id.id", tenant.value())
                .page(0, most)
                .list();
    }

    /** Locked, while it is under way: whoever comes too late gets nothing. */
    Uni<Optional<Reset>> underWay(RowId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> Optional.ofNullable(found).filter(reset -> !reset.isFinished()));
    }

    Uni<Void> addRemoved(RowId id, List<Removal> removals) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("removed", written(removals))
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whoever carries it on is not dead: reckoned by PostgreSQL's clock, like the claim. */
    Uni<Void> keepClaim(RowId id) {
        return update(KEEP_CLAIM, id);
    }

    /** Lets whoever comes next have it, at once. */
    Uni<Void> goOnSoon(RowId id) {
        return update(GO_ON_SOON, id);
    }

    private Uni<Void> update(String change, RowId id) {
        return getSession()
                .chain(session -> session.createNativeQuery(change)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lets others have it, later. */
    Uni<Void> putOff(RowId id, String what) {
        return getSession()
                .chain(session -> session.createNativeQuery(PUT_OFF)
                        .setParameter("what", what)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<Removal>> removedBy(RowId id) {
        return getSession()
                .chain(session -> session.createNativeQuery(REMOVED, String.class)
                        .setParameter("tenant", id.tenant())
                        .setParameter("id", id.id())
                        .getSingleResult())
                .map(this::read);
    }

    private String written(List<Removal> removals) {
        try {
            return json.writeValueAsString(removals);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the certificate cannot be written");
        }
    }

    private List<Removal> read(String text) {
        try {
            return json.readValue(text, REMOVALS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the certificate cannot be read");
        }
    }
}
