package io.prescreen.calendar.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.UUID;

/**
 * Where the chain is not as the service left it; {@code BrokenLink} of the contract.
 *
 * @param segment null for a fact that is not in the chain yet
 * @param position of the fact in the chain; null for a whole segment
 * @param fact null when it is not there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Broken(Reason reason, Long segment, Long position, UUID fact) {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Reason {
        /** It says something else than the service wrote, or stands elsewhere. */
        FACT_CHANGED,
        FACT_MISSING,
        /** The service never put it there. */
        FACT_INSERTED,
        SEGMENT_CHANGED,
        SEGMENT_MISSING
    }

    static Broken segment(Reason reason, long number) {
        return new Broken(reason, number, null, null);
    }

    static Broken missing(Segment segment, long position) {
        return new Broken(Reason.FACT_MISSING, segment.number, position, null);
    }

    static Broken changed(Segment segment, FactRow row) {
        return new Broken(Reason.FACT_CHANGED, segment.number, row.seq(), row.id());
    }

    /** @param row outside every segment, or outside the chain */
    static Broken inserted(FactRow row) {
        return new Broken(
                Reason.FACT_INSERTED,
                row.segment() == 0 ? null : row.segment(),
                row.seq() == 0 ? null : row.seq(),
                row.id());
    }
}
