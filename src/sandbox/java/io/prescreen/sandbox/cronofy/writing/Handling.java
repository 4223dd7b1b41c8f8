package io.prescreen.sandbox.cronofy.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of the writes to a mailbox after their 202.
 *
 * @param times how many writes that come from now on are treated so, then they are accepted again; all when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handling(@JsonProperty(required = true) Mode mode, Integer times) {

    /** The ways to treat a write. */
    public enum Mode {
        /** it reaches the calendar after a short while */
        @JsonProperty("accept")
        ACCEPT,
        /** the calendar service fails, and nobody is told */
        @JsonProperty("lose")
        LOSE,
        /** it waits until it is released */
        @JsonProperty("hold")
        HOLD
    }

    static final Handling USUAL = new Handling(Mode.ACCEPT, null);

    public Handling {
        if (mode == null) {
            throw new IllegalArgumentException("mode is missing: accept, lose or hold");
        }
        if (times != null && times < 1) {
            throw new IllegalArgumentException("times must be above 0");
        }
    }

    Handling oneLess() {
        if (times == null) {
            return this;
        }
        return times == 1 ? USUAL : new Handling(mode, times - 1);
    }
}
