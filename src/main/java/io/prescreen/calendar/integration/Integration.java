package io.prescreen.calendar.integration;

import io.prescreen.calendar.tenancy.RowId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of a model that a tenant has activated at least once. */
@Entity
@Table(name = "integration")
class Integration {

    enum State {
        ACTIVE,
        RESETTING,
        INACTIVE
    }

    @EmbeddedId
    RowId id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Model model;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    State state;

    @Column
    int generation;

    @Column(name = "activated_at")
    Instant activatedAt;

    @Column(name = "activated_by", columnDefinition = "text")
    String activatedBy;
}
