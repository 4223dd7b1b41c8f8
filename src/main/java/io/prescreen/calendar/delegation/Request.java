package io.prescreen.calendar.delegation;

import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The row of a request for another mailbox. Columns are explained in {@code V12__delegation.sql} and
 * {@code V16__enrolment.sql}. */
@Entity
@Table(name = "delegation_request")
class Request {

    enum State {
        /** Not asked yet, as far as we know. */
        ASKING,
        /** Cronofy was asked, and has not answered. */
        PENDING,
        /** It answered with a code, which is yet to be exchanged. */
        ANSWERED,
        REFUSED,
        /** Something else than the mailbox asked for was granted, and given back. */
        QUARANTINED,
        /** There is a link; it may have ended since. */
        GRANTED;

        static final Set<State> OPEN = Set.of(ASKING, PENDING, ANSWERED);

        boolean isOpen() {
            return OPEN.contains(this);
        }

        boolean isToBeAsked() {
            return this == ASKING || this == PENDING;
        }
    }

    enum Purpose {
        /** To become a link. */
        REACH,
        /** To see whether it is granted, which it should not be. */
        PROBE
    }

    static final String REJECTED = "rejected";

    @EmbeddedId
    RowId id;

    /** None once the link has gone. */
    @Column
    UUID grantor;

    @Column(columnDefinition = "text")
    String mailbox;

    @Column(name = "asked_by", columnDefinition = "text")
    String askedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Model model;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Purpose purpose;

    @Column
    int generation;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    State state;

    @Column(name = "begun_at")
    Instant begunAt;

    /** When it was last taken to be asked. */
    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "callback_hash")
    byte[] callbackHash;

    @Column(name = "callback_address")
    byte[] callbackAddress;

    @Column
    byte[] code;

    @Column(name = "key_id")
    int keyId;

    @Column(columnDefinition = "text")
    String error;

    @Column(name = "error_key", columnDefinition = "text")
    String errorKey;

    @Column(name = "error_description", columnDefinition = "text")
    String errorDescription;

    @Column(name = "due_at")
    Instant dueAt;

    @Column
    int attempts;

    /** Codes of it that were of no use. */
    @Column(name = "useless_codes")
    int uselessCodes;

    /** Nothing is left to do, and nothing to keep secret. */
    void end(State end, Instant now) {
        state = end;
        answeredAt = now;
        callbackAddress = null;
        code = null;
        dueAt = null;
        attempts = 0;
    }

    /** Cronofy did not take the question itself: a link that is made anew may have what was missing. */
    boolean isOutdatedBy(Instant linkedAt) {
        return REJECTED.equals(error) && answeredAt.isBefore(linkedAt);
    }

    void refused(String why, String key, String description, Instant now) {
        end(State.REFUSED, now);
        error = why;
        errorKey = key;
        errorDescription = description;
    }

    /** Doubles with each attempt. */
    void putOff(Instant now, Duration first, Duration longest) {
        putOff(now, first, longest, attempts);
    }

    /** Doubles with each code that was of no use, however often one is answered. */
    void putOffQuestion(Instant now, Duration first, Duration longest) {
        putOff(now, first, longest, uselessCodes);
    }

    private void putOff(Instant now, Duration first, Duration longest, int times) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(times - 1, 0), 16));
        dueAt = now.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }

    boolean isProbe() {
        return purpose == Purpose.PROBE;
    }

    /** @param current generation of its model; empty: that is not active */
    boolean isWantedIn(OptionalInt current) {
        return grantor != null && generation == current.orElse(-1);
    }

    /** Nobody wants it, but Cronofy may have been asked: what it grants is given back. */
    boolean isAwaitedToBeGivenBack() {
        return generation == VoidRequests.NEVER && state.isToBeAsked();
    }

    Refusal refusal() {
        return new Refusal(error, errorKey, errorDescription);
    }

    RowId grantorId() {
        return new RowId(id.tenant(), grantor);
    }

    Place place(String column) {
        return new Place(id.tenant(), "delegation_request", id.id(), column);
    }
}
