package io.prescreen.calendar.audit;

import io.prescreen.calendar.audit.Facts.Chained;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of the tenant whose transaction is open. */
@ApplicationScoped
class Chain {

    /**
     * How far it went.
     *
     * @param more whether there may be more to do
     * @param closed the segments that are whole now
     */
    record Extension(boolean more, List<Segment> closed) {
        static final Extension NONE = new Extension(false, List.of());
    }

    private static final int FACTS_AT_ONCE = 500;

    private final Segments segments;
    private final Facts facts;
    private final Hashes hashes;
    private final AuditConfig config;
    private final Clock clock;

    Chain(Segments segments, Facts facts, Hashes hashes, AuditConfig config, Clock clock) {
        this.segments = segments;
        this.facts = facts;
        this.hashes = hashes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Goes on by some facts: those that were recorded first of all that can be seen by now. What is committed later comes
     * later, however early it began.
     */
    Uni<Extension> extend(TenantId tenant) {
        return segments.takeChain(tenant)
                .chain(taken -> taken
                        ? segments.last(tenant).chain(last -> extend(tenant, last))
                        : Uni.createFrom().item(Extension.NONE));
    }

    private Uni<Extension> extend(TenantId tenant, Optional<Segment> last) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        List<Segment> closed = new ArrayList<>();
        last.filter(Segment::isOpen).filter(open -> isFull(open, now)).ifPresent(full -> closed.add(close(full, now)));
        Segment open = last.filter(Segment::isOpen).orElseGet(() -> Segment.after(last, tenant, now));
        int most = Math.min(FACTS_AT_ONCE, config.segmentFacts() - open.facts());
        return facts.unchained(tenant, most)
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : append(open, found, now, closed))
                .map(found -> new Extension(found.size() == most, closed));
    }

    private Uni<Void> append(Segment open, List<FactRow> found, Instant now, List<Segment> closed) {
        List<Chained> chained = new ArrayList<>();
        for (FactRow fact : found) {
            open.lastSeq++;
            open.endHash = hashes.next(open, open.lastSeq, open.endHash, fact.mark());
            chained.add(new Chained(fact, open.lastSeq, open.endHash));
        }
        if (isFull(open, now)) {
            closed.add(close(open, now));
        } else {
            hashes.seal(open);
        }
        return segments.persist(open).chain(() -> facts.chain(open, chained));
    }

    private boolean isFull(Segment open, Instant now) {
        return open.facts() >= config.segmentFacts()
                || !open.openedAt.plus(config.segmentAge()).isAfter(now);
    }

    private Segment close(Segment full, Instant now) {
        full.closedAt = now;
        hashes.seal(full);
        return full;
    }
}
