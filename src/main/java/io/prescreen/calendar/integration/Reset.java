package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.RowId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of a reset, without what it removed: {@link Resets} has that. */
@Entity
@Table(name = "integration_reset")
class Reset {

    @EmbeddedId
    RowId id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Model model;

    @Column
    int generation;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "started_by", columnDefinition = "text")
    String startedBy;

    @Column(columnDefinition = "text")
    String step;

    @Column(name = "waiting_for", columnDefinition = "text")
    String waitingFor;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Column
    int attempts;

    boolean isFinished() {
        return finishedAt != null;
    }
}
