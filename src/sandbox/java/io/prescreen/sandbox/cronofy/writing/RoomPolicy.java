package io.prescreen.sandbox.cronofy.writing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a mailbox answers invitations by itself. */
public enum RoomPolicy {
    /** accepts when free, declines when not */
    @JsonProperty("auto")
    AUTO,
    @JsonProperty("accept")
    ACCEPT,
    @JsonProperty("decline")
    DECLINE,
    /** leaves the answer to somebody */
    @JsonProperty("silent")
    SILENT
}
