package io.prescreen.calendar.testing;

import java.util.HashMap;
import java.util.Map;

/** Ways in which Cronofy can be in trouble, as the sandbox plays them. */
public record Trouble(String name, Map<String, Object> fault) {

    public static Trouble status(int status) {
        return new Trouble(String.valueOf(status), Map.of("mode", "status", "status", status));
    }

    public static Trouble of(String mode) {
        return new Trouble(mode, Map.of("mode", mode));
    }

    public static Trouble late(int millis) {
        return new Trouble("late by " + millis, Map.of("mode", "delay", "delayMillis", millis));
    }

    /** @param wait seconds, or whatever else {@code Retry-After} may say */
    public Trouble retryAfter(String wait) {
        return with(", come again after " + wait, "retryAfter", wait);
    }

    public Trouble body(String body) {
        return with(", saying " + body, "body", body);
    }

    public Trouble once() {
        return with(", once", "times", 1);
    }

    public Trouble times(int times) {
        return with(", %d times".formatted(times), "times", times);
    }

    private Trouble with(String more, String member, Object value) {
        Map<String, Object> extended = new HashMap<>(fault);
        extended.put(member, value);
        return new Trouble(name + more, extended);
    }

    @Override
    public String toString() {
        return name;
    }
}
