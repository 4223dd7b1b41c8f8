package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.CronofyFailure;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells Cronofy that ended links are over, unless the same authorisation carries another one, and then forgets them.
 * Right after the end, and again in the background until it has happened.
 */
@ApplicationScoped
public class Revoking {

    private static final Logger LOG = Logger.getLogger(Revoking.class);
    /** Longer than a call can take, with its turn. */
    private static final int WAIT_SECONDS = 60;

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private static final int SOME = 10;
    private static final int AT_ONCE = 5;
    private static final TenantQuestion.DueWork DUE =
            new TenantQuestion.DueWork("claim_links_to_revoke", WAIT_SECONDS, SOME);

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Links links;
    private final UpstreamGrants grants;
    private final RevokingServiceAccounts accounts;
    private final Cronofy cronofy;
    private final Clock clock;

    Revoking(
            Backlog backlog,
            Tenancy tenancy,
            Links links,
            UpstreamGrants grants,
            Cronofy cronofy,
            RevokingServiceAccounts accounts,
            Clock clock) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.links = links;
        this.grants = grants;
        this.cronofy = cronofy;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(
            every = "${prescreen.link.revocation-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> revokeWhatIsDue() {
        return Multi.createBy()
                .repeating()
                .uni(this::revokeSome)
                .whilst(Boolean::booleanValue)
                .onItem()
                .ignoreAsUni();
    }

    /** True: there may be more, and Cronofy listens. */
    private Uni<Boolean> revokeSome() {
        AtomicBoolean putOff = new AtomicBoolean();
        return backlog.workOff(DUE, AT_ONCE, id -> revokeOne(id)
                        .invoke(told -> putOff.compareAndSet(false, !told))
                        .replaceWithVoid())
                .map(claimed -> claimed == SOME && !putOff.get());
    }

    /** Never fails because of Cronofy: what could not be told now is told later. */
    public Uni<Void> revoke(RowId id) {
        return revokeOne(id).replaceWithVoid();
    }

    /** What has just ended, in the background: nobody waits for it. */
    public void soon(RowId id) {
        backlog.each(List.of(id), "a revocation", 1, this::revoke)
                .subscribe()
                .with(done -> {}, failure -> LOG.error("a revocation fails", failure));
    }

    /** False: it is put off. */
    private Uni<Boolean> revokeOne(RowId id) {
        return accounts.endGranted(id)
                .chain(() -> tenancy.inTransaction(id.tenantId(), () -> begin(id)))
                .chain(ended -> ended == null ? Uni.createFrom().voidItem() : tellCronofy(id, ended))
                .replaceWith(true)
                .onFailure(CronofyFailure.class)
                .recoverWithItem(failure -> {
                    LOG.warnf("a revocation is put off: %s", failure.getMessage());
                    return false;
                });
    }

    /** The link when Cronofy is to be told now. */
    private Uni<Link> begin(RowId id) {
        return links.findById(id, LockModeType.PESSIMISTIC_WRITE).chain(link -> {
            if (link == null || link.state != LinkState.REVOKING) {
                return Uni.createFrom().nullItem();
            }
            return grants.isHeld(link.subjectHash)
                    .chain(held -> held ? forget(link).replaceWith((Link) null) : beginLast(link));
        });
    }

    private Uni<Void> forget(Link held) {
        return held.kind == LinkKind.SERVICE_ACCOUNT ? accounts.leaveToOthers(held) : links.forget(held.id);
    }

    /** While somebody else tells Cronofy the link stays: nobody knows yet whether Cronofy hears of it. */
    private Uni<Link> beginLast(Link link) {
        return grants.beginRevocation(link.subjectHash)
                .call(begun -> begun ? Uni.createFrom().voidItem() : waitForOthers(link))
                .map(begun -> begun ? link : null);
    }

    /** Mostly it is only a moment until the other one has told. */
    private Uni<Void> waitForOthers(Link link) {
        if (link.dueAt != null && link.kind != LinkKind.SERVICE_ACCOUNT) {
            link.dueAt = Instant.now(clock).plus(A_MOMENT);
        }
        return accounts.waitForOthers(link);
    }

    private Uni<Void> tellCronofy(RowId id, Link ended) {
        return cronofy.revoke(new Turn(id.tenantId(), laneOf(ended)), ended.subject)
                .onFailure(CronofyFailure.class)
                .call(() -> tenancy.inTransaction(id.tenantId(), () -> grants.putOffRevocation(ended.subjectHash)))
                .chain(() -> tenancy.inTransaction(id.tenantId(), () -> end(ended)));
    }

    /** Of delegations there may be thousands, and nobody waits for their end. */
    private static Lane laneOf(Link ended) {
        return ended.kind == LinkKind.DELEGATION ? Lane.ENROLMENT : Lane.WRITING;
    }

    /** Locks in the order of {@link #begin}: two that revoke the same link wait for each other, and not both ways. */
    private Uni<Void> end(Link revoked) {
        return links.findById(revoked.id, LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> grants.endRevocation(revoked.subjectHash))
                .chain(() -> accounts.forgetGranted(revoked))
                .chain(() -> links.forget(revoked.id));
    }
}
