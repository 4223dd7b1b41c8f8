package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/**
 * What is left to do of a service account that was removed, step by step: whoever dies leaves the rest to the next.
 *
 * <p>First the delegations that were obtained through it end, some hundred at a time. Then one call to Cronofy revokes it
 * and all that it granted. But what somebody else holds must not die: then what nobody holds is revoked one by one, and
 * the service account waits until all others have let go.
 */
@ApplicationScoped
class RevokingServiceAccounts {

    private static final int AT_ONCE = 250;

    private final Tenancy tenancy;
    private final Links links;
    private final GrantedLinks granted;
    private final Ending ending;
    private final UpstreamGrants grants;
    private final List<WhenGrantedEnds> others;

    RevokingServiceAccounts(
            Tenancy tenancy,
            Links links,
            GrantedLinks granted,
            Ending ending,
            UpstreamGrants grants,
            @All List<WhenGrantedEnds> others) {
        this.tenancy = tenancy;
        this.links = links;
        this.granted = granted;
        this.ending = ending;
        this.grants = grants;
        this.others = others;
    }

    /** Of any other link there is nothing to end: that has happened with it. */
    Uni<Void> endGranted(RowId id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> tenancy.inTransaction(id.tenantId(), () -> endSome(id)))
                .whilst(ended -> ended > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** While it is locked nobody obtains more through it. */
    private Uni<Integer> endSome(RowId id) {
        return links.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(account -> isEnded(account)
                        ? granted.someObtainedThrough(id, AT_ONCE)
                        : Uni.createFrom().item(List.<Link>of()))
                .call(some -> some.isEmpty() ? Uni.createFrom().voidItem() : end(id, some))
                .map(List::size);
    }

    private static boolean isEnded(Link account) {
        return account != null && account.kind == LinkKind.SERVICE_ACCOUNT && account.state == LinkState.REVOKING;
    }

    private Uni<Void> end(RowId id, List<Link> some) {
        List<String> mailboxes = some.stream().map(link -> link.mailbox).toList();
        return ending.endWithGrantor(some).chain(() -> Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.ended(id, mailboxes))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    /** Another tenant has connected the same one. To be called in a transaction that has locked it. */
    Uni<Void> leaveToOthers(Link account) {
        return granted.revokeAll(account.id).chain(() -> links.forget(account.id));
    }

    /** It could not be begun to revoke the link. To be called in a transaction that has locked it. */
    Uni<Void> waitForOthers(Link link) {
        return link.kind != LinkKind.SERVICE_ACCOUNT
                ? Uni.createFrom().voidItem()
                : grants.isGrantedHeld(link.subjectHash)
                        .chain(held -> held ? wait(link) : Uni.createFrom().voidItem());
    }

    private Uni<Void> wait(Link account) {
        account.waitsForOthers = true;
        return granted.revokeAll(account.id);
    }

    /** Cronofy has revoked it, and with it all that it granted. To be called inside a transaction. */
    Uni<Void> forgetGranted(Link revoked) {
        return revoked.kind == LinkKind.SERVICE_ACCOUNT
                ? granted.forgetEnded(revoked.id)
                : Uni.createFrom().voidItem();
    }
}
