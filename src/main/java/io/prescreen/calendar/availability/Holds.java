package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Who holds which time of which mailbox, in the open transaction of the tenant. Where several want the same mailbox at once,
 * one goes after the other. A hold ends with its time at the latest, and then counts for nothing.
 */
@ApplicationScoped
public class Holds {

    private final HoldRows rows;

    Holds(HoldRows rows) {
        this.rows = rows;
    }

    /**
     * Takes the time of all mailboxes for a while, or of none: then it answers what is in the way. The interview's own
     * holds are not.
     */
    public Uni<List<Taken>> take(TenantId tenant, Hold hold, Duration lifetime) {
        return inTheWay(tenant, hold)
                .call(taken -> taken.isEmpty()
                        ? rows.sweep(tenant).chain(() -> rows.add(tenant, hold, lifetime))
                        : Uni.createFrom().voidItem());
    }

    /**
     * Makes it the only hold of its interview, until told otherwise, or does nothing and answers what is in the way: one
     * that was taken a while ago may have expired and another one be there instead.
     */
    public Uni<List<Taken>> keep(TenantId tenant, Hold hold) {
        return inTheWay(tenant, hold)
                .call(taken -> taken.isEmpty()
                        ? replace(tenant, hold)
                        : Uni.createFrom().voidItem());
    }

    /** The same whatever is in the way: for an interview that somebody wants there without a proof. */
    public Uni<Void> keepAnyway(TenantId tenant, Hold hold) {
        return replace(tenant, hold);
    }

    /** Calendars tell by themselves from then on; what ends earlier anyway stays as it is. */
    public Uni<Void> expire(TenantId tenant, String holder, Instant at) {
        return rows.expire(tenant, holder, at);
    }

    /** The same of one mailbox. @param mailbox however it is spelled */
    public Uni<Void> expire(TenantId tenant, String holder, String mailbox, Instant at) {
        return rows.expire(tenant, holder, mailbox.toLowerCase(Locale.ROOT), at);
    }

    /** The interview holds nothing any more. */
    public Uni<Void> release(TenantId tenant, String holder) {
        return rows.remove(tenant, holder);
    }

    /** This attempt has failed; what the interview held before, it still holds. */
    public Uni<Void> release(TenantId tenant, Hold hold) {
        return rows.remove(tenant, hold);
    }

    private Uni<List<Taken>> inTheWay(TenantId tenant, Hold hold) {
        return rows.lock(tenant, hold.mailboxes()).chain(() -> rows.inTheWay(tenant, hold));
    }

    private Uni<Void> replace(TenantId tenant, Hold hold) {
        return rows.remove(tenant, hold.holder()).chain(() -> rows.add(tenant, hold));
    }
}
