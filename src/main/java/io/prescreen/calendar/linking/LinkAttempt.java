package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.link.EnterpriseProvider;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The row of a link attempt. */
@Entity
@Table(name = "link_attempt")
class LinkAttempt {

    enum State {
        /** The browser is at Cronofy's pages. */
        STARTED,
        /** It came back with a code. */
        RETURNED,
        /** It came back: the person said no. */
        REFUSED,
        /** Cronofy or the exchange failed for good. */
        FAILED,
        /** Somebody is exchanging the code. */
        EXCHANGING,
        /** Exchanged; the person has yet to confirm the mailbox. */
        CONFIRMING,
        COMPLETED
    }

    @EmbeddedId
    RowId id;

    @Column(columnDefinition = "text")
    String person;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Purpose purpose;

    /** The button that was clicked, of a service account. */
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    EnterpriseProvider provider;

    /** What it led to. */
    @Column
    UUID link;

    @Column
    int generation;

    @Column(name = "state_hash")
    byte[] stateHash;

    @Column(name = "completion_hash")
    byte[] completionHash;

    @Column(name = "return_to", columnDefinition = "text")
    String returnTo;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    State state;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** Sealed; while {@link State#RETURNED} or {@link State#EXCHANGING}. */
    @Column
    byte[] code;

    /** Sealed; while {@link State#CONFIRMING}. */
    @Column
    byte[] granted;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    /** Cronofy has one name for Exchange and Office 365. */
    Authorization refined(Authorization granted) {
        return provider == null
                ? granted
                : new Authorization(
                        granted.subject(),
                        granted.profile(),
                        granted.mailbox(),
                        provider.refine(granted.provider()),
                        granted.scope(),
                        granted.tokens());
    }

    /** What it led to, if it did and that is still there. */
    Optional<RowId> made() {
        return Optional.ofNullable(link).map(one -> new RowId(id.tenant(), one));
    }

    boolean isOf(PersonId asking) {
        return person.equals(asking.value());
    }

    boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    void end(State end) {
        state = end;
        code = null;
        granted = null;
        claimedUntil = null;
    }

    Place place(String column) {
        return new Place(id.tenant(), "link_attempt", id.id(), column);
    }
}
