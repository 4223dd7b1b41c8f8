package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.Backlog;
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
import java.time.temporal.ChronoUnit;

/**
 * Drops the facts of closed segments that are old enough. The segment stays, with its end and a sealed note that its
 * facts were dropped by the service and not by somebody else.
 */
@ApplicationScoped
class Retention {

    private static final int SEGMENTS_AT_ONCE = 100;

    private final Backlog backlog;
    private final Tenancy tenancy;
    private final Segments segments;
    private final Facts facts;
    private final Hashes hashes;
    private final AuditConfig config;
    private final Clock clock;

    Retention(
            Backlog backlog,
            Tenancy tenancy,
            Segments segments,
            Facts facts,
            Hashes hashes,
            AuditConfig config,
            Clock clock) {
        this.backlog = backlog;
        this.tenancy = tenancy;
        this.segments = segments;
        this.facts = facts;
        this.hashes = hashes;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${prescreen.audit.retention-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> dropWhatIsOld() {
        return dropOlderThan(config.retention());
    }

    Uni<Void> dropOlderThan(Duration age) {
        TenantQuestion.DueWork old = new TenantQuestion.DueWork(
                "audit_segments_expired", Math.toIntExact(age.toSeconds()), SEGMENTS_AT_ONCE);
        return backlog.workOff(old, id -> tenancy.inTransaction(id.tenantId(), () -> drop(id, age)))
                .replaceWithVoid();
    }

    private Uni<Void> drop(RowId id, Duration age) {
        return segments.findById(id, LockModeType.PESSIMISTIC_WRITE).chain(segment -> {
            Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            if (!hashes.isSealed(segment)) {
                return Uni.createFrom().failure(new IllegalStateException("somebody else changed the segment"));
            }
            if (segment.isDropped() || segment.closedAt.plus(age).isAfter(now)) {
                return Uni.createFrom().voidItem();
            }
            segment.droppedAt = now;
            hashes.seal(segment);
            return segments.flush().chain(() -> facts.drop(segment));
        });
    }
}
