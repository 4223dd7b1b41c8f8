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
import org.jboss.logging.Logger;

/** The chain of the tenant whose transaction is open. */
@ApplicationScoped
class Chain {

    private static final Logger LOG = Logger.getLogger(Chain.class);
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
     *
     * @return whether there may be more to do
     */
    Uni<Boolean> extend(TenantId tenant) {
        return segments.takeChain(tenant)
                .chain(taken -> taken ? segments.last(tenant).chain(last -> extend(tenant, last)) : no());
    }

    private Uni<Boolean> extend(TenantId tenant, Optional<Segment> last) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        last.filter(Segment::isOpen).filter(open -> isFull(open, now)).ifPresent(full -> close(full, now));
        Segment open = last.filter(Segment::isOpen).orElseGet(() -> Segment.after(last, tenant, now));
        int most = Math.min(FACTS_AT_ONCE, config.segmentFacts() - open.facts());
        return facts.unchained(tenant, most)
                .chain(found ->
                        found.isEmpty() ? no() : append(open, found, now).replaceWith(found.size() == most));
    }

    private Uni<Void> append(Segment open, List<FactRow> found, Instant now) {
        List<Chained> chained = new ArrayList<>();
        for (FactRow fact : found) {
            open.lastSeq++;
            open.endHash = hashes.next(open, open.lastSeq, open.endHash, fact.mark());
            chained.add(new Chained(fact, open.lastSeq, open.endHash));
        }
        if (isFull(open, now)) {
            close(open, now);
        } else {
            hashes.seal(open);
        }
        return segments.persist(open).chain(() -> facts.chain(open, chained));
    }

    private boolean isFull(Segment open, Instant now) {
        return open.facts() >= config.segmentFacts()
                || !open.openedAt.plus(config.segmentAge()).isAfter(now);
    }

    /** The log is a witness elsewhere: whoever owns the database could put an old state of it back. */
    private void close(Segment full, Instant now) {
        full.closedAt = now;
        hashes.seal(full);
        LOG.infof(
                "audit segment %d of %s closed: %d facts, end %s",
                full.number, full.id.tenant(), full.facts(), Canonical.hex(full.endHash));
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
