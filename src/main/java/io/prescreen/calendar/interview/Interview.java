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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The row of an interview. Columns are explained in {@code V23__interview.sql}. */
@Entity
@Table(name = "interview")
class Interview {

    @EmbeddedId
    RowId id;

    @Column(columnDefinition = "text")
    String name;

    @Column
    long version;

    @Column(columnDefinition = "text")
    String creator;

    @Column(columnDefinition = "text")
    String organiser;

    @Column(columnDefinition = "text")
    String mailbox;

    @Column
    byte[] content;

    @Column(name = "key_id")
    int keyId;

    @Column(name = "wall_start")
    LocalDateTime wallStart;

    @Column(name = "wall_end")
    LocalDateTime wallEnd;

    @Column(columnDefinition = "text")
    String zone;

    @Column(name = "start_offset")
    int startOffset;

    @Column(name = "end_offset")
    int endOffset;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "zone_rules", columnDefinition = "text")
    String zoneRules;

    @Column
    boolean cancelled;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    State state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Failure reason;

    @Column(name = "reason_field", columnDefinition = "text")
    String reasonField;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** It goes into a calendar that is nobody's own. */
    boolean isShared() {
        return organiser == null;
    }

    boolean isErased() {
        return content == null;
    }

    Schedule schedule() {
        return new Schedule(
                new WallMoment(wallStart, ZoneOffset.ofTotalSeconds(startOffset)),
                new WallMoment(wallEnd, ZoneOffset.ofTotalSeconds(endOffset)),
                ZoneId.of(zone),
                zoneRules);
    }

    void put(Schedule schedule) {
        wallStart = schedule.start().wall();
        wallEnd = schedule.end().wall();
        zone = schedule.zone().getId();
        startOffset = schedule.start().offset().getTotalSeconds();
        endOffset = schedule.end().offset().getTotalSeconds();
        startsAt = schedule.start().instant();
        endsAt = schedule.end().instant();
        zoneRules = schedule.rules();
    }

    /** Somebody wants it otherwise than before: what was written does not count any more. */
    void wanted(Instant now) {
        version++;
        state = State.PENDING;
        reason = null;
        reasonField = null;
        changedAt = now;
    }

    Place place() {
        return new Place(id.tenant(), "interview", id.id(), "content");
    }
}
