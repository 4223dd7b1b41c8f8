package io.prescreen.calendar.availability;

import io.prescreen.calendar.delegation.Reaching;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes sure of a slot before an interview is accepted there: its time is taken in a short transaction, then the calendars
 * are read again. Of several who want the same time one gets so far.
 */
@ApplicationScoped
public class Securing {

    private final Tenancy tenancy;
    private final Holds holds;
    private final Rechecking rechecking;
    private final Reaching reaching;
    private final PromiseConfig config;

    Securing(Tenancy tenancy, Holds holds, Rechecking rechecking, Reaching reaching, PromiseConfig config) {
        this.tenancy = tenancy;
        this.holds = holds;
        this.rechecking = rechecking;
        this.reaching = reaching;
        this.config = config;
    }

    /**
     * What is in the way; empty: nothing, and the time is held for some moments, in which {@link Holds#keep} makes that
     * last or {@link #letGo} ends it. Where something is in the way, nothing is held that was not before. Outside of
     * transactions.
     *
     * @param own what the interview itself has in the calendars already
     */
    public Uni<List<Change>> secure(Caller caller, Proof proof, Hold hold, Optional<OwnTime> own) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> holds.take(tenant, hold, config.holdLifetime()))
                .chain(taken -> taken.isEmpty() ? recheck(caller, proof, hold, own) : tellable(caller, taken));
    }

    /** The interview is not accepted after all. What it held before, it still holds. */
    public Uni<Void> letGo(TenantId tenant, Hold hold) {
        return tenancy.inTransaction(tenant, () -> holds.release(tenant, hold));
    }

    /** Whose time the caller does not see, of that they are told no more than that it is unknown. */
    public Uni<List<Change>> tellable(Caller caller, Collection<Taken> taken) {
        Set<String> mailboxes = taken.stream().map(Taken::mailbox).collect(Collectors.toSet());
        return reaching.reachable(caller, mailboxes).map(seen -> taken.stream()
                .map(one -> seen.contains(one.mailbox()) ? Change.promised(one) : unseen(one))
                .distinct()
                .sorted(Change.ORDER)
                .toList());
    }

    private static Change unseen(Taken taken) {
        return Change.unknown(taken.mailbox(), taken.time(), Optional.of(UnknownReason.NOT_LINKED));
    }

    private Uni<List<Change>> recheck(Caller caller, Proof proof, Hold hold, Optional<OwnTime> own) {
        return rechecking
                .changes(caller, proof, hold.mailboxes(), own)
                .onFailure()
                .call(() -> letGo(caller.tenant(), hold))
                .call(changes -> changes.isEmpty() ? Uni.createFrom().voidItem() : letGo(caller.tenant(), hold));
    }
}
