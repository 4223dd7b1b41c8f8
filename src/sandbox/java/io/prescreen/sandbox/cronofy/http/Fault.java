package io.prescreen.sandbox.cronofy.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How calls of one operation go wrong.
 *
 * @param status for {@code status}: the status to answer with
 * @param retryAfter for {@code status}: seconds, or an HTTP date, sent as {@code Retry-After}
 * @param body for {@code status}: the body, empty by default
 * @param delayMillis for {@code delay} and {@code late}: how long the call or its answer is held back
 * @param times how many calls are disturbed; all until the fault is deleted when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @JsonProperty(required = true) Mode mode,
        Integer status,
        String retryAfter,
        String body,
        Long delayMillis,
        Integer times) {

    /** The ways to go wrong. */
    public enum Mode {
        /** answers with a status */
        @JsonProperty("status")
        STATUS,
        /** carries the call out late */
        @JsonProperty("delay")
        DELAY,
        /** carries the call out at once, but answers late */
        @JsonProperty("late")
        LATE,
        /** takes the call and never answers */
        @JsonProperty("hang")
        HANG,
        /** closes the connection in the middle of the answer */
        @JsonProperty("cut")
        CUT,
        /** carries the call out, but closes the connection in the middle of the answer */
        @JsonProperty("lost")
        LOST,
        /** answers 200 with what is no JSON */
        @JsonProperty("garbage")
        GARBAGE
    }

    public Fault {
        require(mode != null, "mode is missing: status, delay, late, hang, cut, lost or garbage");
        require(mode != Mode.STATUS || status != null && status >= 200 && status <= 599, "status must be 200 to 599");
        require(
                mode != Mode.DELAY && mode != Mode.LATE || delayMillis != null && delayMillis > 0,
                "delayMillis must be above 0");
        require(times == null || times > 0, "times must be above 0");
    }

    Fault oneLess() {
        return times == null ? this : new Fault(mode, status, retryAfter, body, delayMillis, times - 1);
    }

    boolean isLast() {
        return times != null && times == 1;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
