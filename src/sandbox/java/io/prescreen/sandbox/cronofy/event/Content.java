package io.prescreen.sandbox.cronofy.event;

import io.prescreen.sandbox.calendar.EventTime;

/**
 * What an event says of itself.
 *
 * @param description may be null
 * @param end exclusive, after the start and of the same kind
 * @param location may be null
 * @param url may be null
 * @param joinUrl where its video call is; may be null
 * @param transparent whether its time stays free
 */
public record Content(
        String summary,
        String description,
        EventTime start,
        EventTime end,
        Location location,
        String url,
        String joinUrl,
        boolean transparent,
        boolean isPrivate) {

    /** Whether people who agreed to the other have agreed to this. */
    boolean isAtTheTimeOf(Content other) {
        return start.equals(other.start) && end.equals(other.end);
    }

    public Content withUrl(String another) {
        return new Content(summary, description, start, end, location, another, joinUrl, transparent, isPrivate);
    }
}
