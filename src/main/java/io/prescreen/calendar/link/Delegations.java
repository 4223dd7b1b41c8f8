package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Links to other mailboxes, each obtained through another link: at most one for a mailbox through one link. To be called
 * inside a transaction of the tenant. What ends here is revoked in the background.
 */
@ApplicationScoped
public class Delegations {

    private final Links links;
    private final GrantedLinks grantedLinks;
    private final Establishing establishing;
    private final Ending ending;

    Delegations(Links links, GrantedLinks grantedLinks, Establishing establishing, Ending ending) {
        this.links = links;
        this.grantedLinks = grantedLinks;
        this.establishing = establishing;
        this.ending = ending;
    }

    /**
     * Makes what was granted a delegation, in place of an earlier one.
     *
     * @param grantor the link through which it was asked for
     * @param mailbox the one asked for: the caller has made sure that it is the one granted
     * @param askedAt before the code was exchanged
     * @return empty when it was given up and is revoked: the grantor has ended meanwhile, or the same authorisation is
     *     being revoked at this moment, or has been since
     */
    public Uni<Optional<LinkStatus>> establish(RowId grantor, String mailbox, Authorization granted, Instant askedAt) {
        String address = mailbox.toLowerCase(Locale.ROOT);
        return links.findById(grantor, LockModeType.PESSIMISTIC_WRITE).chain(through -> {
            if (through == null || !through.isInUse()) {
                return abandon(grantor, granted).replaceWith(Optional.empty());
            }
            return grantedLinks
                    .delegationTo(grantor, address)
                    .chain(former -> establishing.establish(former, Owner.grantor(grantor), granted, askedAt))
                    .call(() -> establishing.noteGranted(through, granted))
                    .map(made -> made.map(Made::link));
        });
    }

    /** Until the transaction ends, the link through which to obtain some does not. */
    public Uni<Void> hold(RowId grantor) {
        return links.findById(grantor, LockModeType.PESSIMISTIC_WRITE).replaceWithVoid();
    }

    /** What was granted is not wanted, or not what was asked for: nothing may remain of it at Cronofy. */
    public Uni<Void> abandon(TenantId tenant, Authorization granted) {
        return establishing.abandon(Owner.nobody(tenant), granted);
    }

    /** The same, where it is known through which link it was granted. */
    public Uni<Void> abandon(RowId grantor, Authorization granted) {
        return links.findById(grantor)
                .chain(through ->
                        through == null ? Uni.createFrom().voidItem() : establishing.noteGranted(through, granted))
                .chain(() -> abandon(grantor.tenantId(), granted));
    }

    /** Ends one, if it is one and still there. */
    public Uni<List<RowId>> end(RowId delegation) {
        return links.findById(delegation, LockModeType.PESSIMISTIC_WRITE)
                .chain(link -> link == null || link.kind != LinkKind.DELEGATION || link.state == LinkState.REVOKING
                        ? Uni.createFrom().item(List.of())
                        : ending.end(List.of(link)));
    }

    /** Ends all to this mailbox, through whatever link. */
    public Uni<List<RowId>> endTo(TenantId tenant, String mailbox) {
        return grantedLinks
                .delegationsTo(tenant, mailbox.toLowerCase(Locale.ROOT))
                .chain(ending::end);
    }

    /** Ends those to these mailboxes, in lower case, that were obtained through this link: some hundred at most. */
    public Uni<List<RowId>> endThrough(RowId grantor, Collection<String> mailboxes) {
        return grantedLinks.delegationsTo(grantor, mailboxes).chain(ending::end);
    }

    /** Ends all that were obtained through this link. */
    public Uni<List<RowId>> endOf(RowId grantor) {
        return grantedLinks.obtainedThrough(grantor).chain(ending::end);
    }
}
