package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The row of an event that stands in a calendar, or might. Columns are explained in {@code V24__interview_relay.sql}. */
@Entity
@DynamicUpdate
@Table(name = "interview_event")
class InterviewEvent {

    @EmbeddedId
    RowId id;

    @Column
    UUID interview;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Part part;

    @Column(columnDefinition = "text")
    String organiser;

    @Column(columnDefinition = "text")
    String mailbox;

    @Column
    byte[] calendar;

    @Column(name = "key_id")
    int keyId;

    @Column(name = "event_id", columnDefinition = "text")
    String eventId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "sent_version")
    Long sentVersion;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "seen_version")
    Long seenVersion;

    @Column(name = "seen_start")
    Instant seenStart;

    @Column(name = "seen_end")
    Instant seenEnd;

    @Column
    int rounds;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @Column
    boolean stranded;

    /** {@link Evidence} of the words that were read back last, or null. */
    @Column
    byte[] words;

    /** {@link Evidence} of the candidates whom it has invited, or null. */
    @Column(columnDefinition = "text")
    String guests;

    void sent(long version, Instant now) {
        sentVersion = version;
        sentAt = now;
        deletedAt = null;
    }

    /** Nobody knows what has become of what was sent: it is sent again. */
    void again() {
        sentVersion = null;
        sentAt = null;
        rounds++;
    }

    /** It stands there as it should, and nowhere else. */
    void seen(long version, Instant start, Instant end) {
        seenVersion = version;
        startsAt = start;
        endsAt = end;
        seenStart = start;
        seenEnd = end;
        rounds = 0;
    }

    Place place() {
        return new Place(id.tenant(), "interview_event", id.id(), "calendar");
    }
}
