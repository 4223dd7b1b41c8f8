package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.tenancy.Backlog;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Ends attempts that are over. Their secrets are erased at once, and what was authorised in one but never confirmed is
 * revoked at Cronofy. They are remembered for a day, so that people are told why nothing can be completed.
 */
@ApplicationScoped
class ExpiredAttempts {

    private static final Logger LOG = Logger.getLogger(ExpiredAttempts.class);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final TenantQuestion.DueWork DUE =
            new TenantQuestion.DueWork("claim_expired_link_attempts", 60, 100);

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final LinkAttempts attempts;
    private final SealedAuthorization authorizations;
    private final LinksByPurpose links;
    private final Clock clock;

    ExpiredAttempts(
            Backlog backlog,
            Tenancy tenancy,
            LinkAttempts attempts,
            SealedAuthorization authorizations,
            LinksByPurpose links,
            Clock clock) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.attempts = attempts;
        this.authorizations = authorizations;
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(every = "${prescreen.linking.expiry-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> endWhatHasExpired() {
        return backlog.workOff(DUE, id -> tenancy.inTransaction(id.tenantId(), () -> end(id)))
                .replaceWithVoid();
    }

    private Uni<Void> end(RowId id) {
        return attempts.findById(id, LockModeType.PESSIMISTIC_WRITE).chain(attempt -> {
            if (attempt == null) {
                return Uni.createFrom().voidItem();
            }
            return abandon(attempt).chain(() -> forget(attempt));
        });
    }

    private Uni<Void> forget(LinkAttempt attempt) {
        if (attempt.expiresAt.isBefore(Instant.now(clock).minus(REMEMBERED))) {
            return attempts.delete(attempt);
        }
        attempt.end(LinkAttempt.State.FAILED);
        return Uni.createFrom().voidItem();
    }

    /** What no key opens any more cannot be revoked by us; the attempt ends all the same. */
    Uni<Void> abandon(LinkAttempt attempt) {
        if (attempt.granted == null) {
            return Uni.createFrom().voidItem();
        }
        try {
            Authorization granted = authorizations.open(attempt);
            return links.abandon(attempt.id.tenantId(), new PersonId(attempt.person), attempt.purpose, granted);
        } catch (IllegalStateException sealedByALostKey) {
            LOG.errorf(
                    "what attempt %s was granted stays at Cronofy: %s", attempt.id.id(), sealedByALostKey.getMessage());
            return Uni.createFrom().voidItem();
        }
    }
}
