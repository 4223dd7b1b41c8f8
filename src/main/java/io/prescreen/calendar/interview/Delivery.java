package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.RowId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is left to do for an interview. Its id is the interview's; columns are explained in {@code V24__}. */
@Entity
@Table(name = "interview_delivery")
class Delivery {

    /** What somebody did in the calendar to what we wrote. */
    enum Deviation {
        GONE,
        MOVED
    }

    @EmbeddedId
    RowId id;

    @Column(name = "due_at")
    Instant dueAt;

    @Column
    boolean reading;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Column
    long attempt;

    /** The last holder's number who has begun. */
    @Column
    long taken;

    /** Counts what may change what a holder has found: links that were made, and the like. */
    @Column
    long woken;

    @Column
    int tries;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Invitation invitation;

    /** The version for which the invitation was decided, or null. */
    @Column
    Long decided;

    @Column(name = "held_since")
    Instant heldSince;

    @Column(name = "held_for")
    Instant heldFor;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Deviation deviation;

    /** {@link Attention#stored}, or null. */
    @Column(columnDefinition = "text")
    String attention;

    /** False: somebody has begun under this number already. */
    boolean take() {
        boolean first = taken < attempt;
        taken = attempt;
        return first;
    }

    /** Gives it back. @param due null: not before somebody changes something */
    void release(Instant due) {
        claimedUntil = null;
        dueAt = due;
        reading = false;
    }
}
