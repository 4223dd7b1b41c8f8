package io.prescreen.calendar.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

/** {@code Verification} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(boolean verified, long facts, long segments, End end, Broken firstBroken) {

    record End(long position, String value) {}

    static VerificationView of(Walk walk) {
        return new VerificationView(
                walk.broken().isEmpty(),
                walk.facts(),
                walk.segments(),
                walk.broken().isEmpty() && walk.seq() > 0 ? new End(walk.seq(), Canonical.hex(walk.end())) : null,
                walk.broken().orElse(null));
    }
}
