package io.prescreen.calendar.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why Cronofy did not grant a mailbox, in its own words: none of them is a closed list, and each but the error may be
 * null. For administrators alone.
 *
 * @param error {@code rejected} when Cronofy did not take the question itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refusal(String error, String errorKey, String description) {

    /** They may name a mailbox, which is not for the log. */
    @Override
    public String toString() {
        return "Refusal[" + error + "]";
    }
}
