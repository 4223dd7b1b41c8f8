package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The row of a stretch of the chain. Columns are explained in {@code V7__audit.sql}. */
@Entity
@Table(name = "audit_segment")
class Segment {

    @EmbeddedId
    RowId id;

    @Column
    long number;

    @Column(name = "first_seq")
    long firstSeq;

    @Column(name = "last_seq")
    long lastSeq;

    @Column(name = "previous_end")
    byte[] previousEnd;

    @Column(name = "end_hash")
    byte[] endHash;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "dropped_at")
    Instant droppedAt;

    @Column
    byte[] seal;

    /** The one that goes on where a closed one ended, or the first. It has no fact yet. */
    static Segment after(Optional<Segment> closed, TenantId tenant, Instant now) {
        Segment next = new Segment();
        next.id = RowId.fresh(tenant);
        next.number = closed.map(last -> last.number).orElse(0L) + 1;
        next.lastSeq = closed.map(last -> last.lastSeq).orElse(0L);
        next.firstSeq = next.lastSeq + 1;
        next.previousEnd = closed.map(last -> last.endHash).orElse(null);
        next.endHash = next.previousEnd;
        next.openedAt = now;
        return next;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isDropped() {
        return droppedAt != null;
    }

    int facts() {
        return Math.toIntExact(lastSeq - firstSeq + 1);
    }

    /** All of it but the seal, so that no two different segments have the same form. */
    String canonical() {
        return new Canonical()
                .add(id.tenant())
                .add(number)
                .add(firstSeq)
                .add(lastSeq)
                .addIfAny(Optional.ofNullable(previousEnd).map(Canonical::hex))
                .add(Canonical.hex(endHash))
                .add(openedAt)
                .addIfAny(Optional.ofNullable(closedAt))
                .addIfAny(Optional.ofNullable(droppedAt))
                .text();
    }
}
