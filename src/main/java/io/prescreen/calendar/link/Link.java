package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The row of a link. Columns are explained in {@code V3__link.sql}, {@code V9__} and {@code V15__}. */
@Entity
@Table(name = "link")
class Link {

    @EmbeddedId
    RowId id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    LinkKind kind;

    @Column(columnDefinition = "text")
    String person;

    @Column(columnDefinition = "text")
    String mailbox;

    @Column
    UUID grantor;

    @Column(columnDefinition = "text")
    String provider;

    @Column(columnDefinition = "text")
    String subject;

    @Column(name = "subject_hash")
    byte[] subjectHash;

    @Column(columnDefinition = "text")
    String profile;

    @Column(columnDefinition = "text")
    String scope;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    LinkState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Health.Reason reason;

    @Column(name = "linked_at")
    Instant linkedAt;

    @Column(name = "access_token")
    byte[] accessToken;

    @Column(name = "refresh_token")
    byte[] refreshToken;

    @Column(name = "key_id")
    int keyId;

    @Column(name = "access_token_expires_at")
    Instant accessTokenExpiresAt;

    @Column(name = "token_version")
    int tokenVersion;

    @Column(name = "refreshing_until")
    Instant refreshingUntil;

    @Column(name = "refresh_failure", columnDefinition = "text")
    String refreshFailure;

    @Column(name = "initial_sync")
    boolean initialSync;

    @Column(name = "relink_url", columnDefinition = "text")
    String relinkUrl;

    @Column
    byte[] calendars;

    @Column
    boolean shared;

    @Column
    byte[] preferences;

    @Column(columnDefinition = "text")
    String domain;

    @Column(name = "delegated_scope", columnDefinition = "text")
    String delegatedScope;

    @Column(name = "migration_url", columnDefinition = "text")
    String migrationUrl;

    @Column(name = "waits_for_others")
    boolean waitsForOthers;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "due_at")
    Instant dueAt;

    LinkStatus status() {
        return new LinkStatus(id, kind, mailbox, provider, linkedAt, health(), preferences != null);
    }

    boolean isInUse() {
        return state == LinkState.LINKED || state == LinkState.DISCONNECTED;
    }

    Health health() {
        return new Health(
                healthState(state, checkedAt != null, initialSync),
                Optional.ofNullable(reason),
                Optional.ofNullable(relinkUrl).map(URI::create),
                Optional.ofNullable(checkedAt));
    }

    /**
     * Forgets whatever could be used, at once; what remains is to tell Cronofy.
     *
     * @param dueAt in the background from then on; null: not of this link by itself
     */
    void end(Instant dueAt) {
        state = LinkState.REVOKING;
        reason = null;
        accessToken = null;
        refreshToken = null;
        calendars = null;
        preferences = null;
        relinkUrl = null;
        migrationUrl = null;
        this.dueAt = dueAt;
    }

    /** Cronofy refuses the refresh token, for good. */
    void authorizationRevokedAt(Instant now) {
        state = LinkState.DISCONNECTED;
        reason = Health.Reason.AUTHORIZATION_REVOKED;
        accessToken = null;
        refreshToken = null;
        relinkUrl = null;
        refreshingUntil = null;
        checkedAt = now;
    }

    /** A link that is not in use has no health to speak of. */
    static Health.State healthState(LinkState state, boolean checked, boolean initialSync) {
        return switch (state) {
            case DISCONNECTED, REFUSED, QUARANTINED, REVOKING -> Health.State.DISCONNECTED;
            case PENDING -> Health.State.UNCHECKED;
            case LINKED -> {
                if (!checked) {
                    yield Health.State.UNCHECKED;
                }
                yield initialSync ? Health.State.INITIAL_SYNC : Health.State.HEALTHY;
            }
        };
    }
}
