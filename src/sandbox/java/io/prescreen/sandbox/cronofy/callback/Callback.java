package io.prescreen.sandbox.cronofy.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** One callback and what became of it. */
public final class Callback {

    private final List<Attempt> attempts = new ArrayList<>();
    private final String id;
    private final Asked asked;
    private final String url;
    private String body;
    private Phase phase;
    private boolean forgotten;

    /** How far it has come. */
    public enum Phase {
        @JsonProperty("held")
        HELD,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("lost")
        LOST,
        @JsonProperty("sending")
        SENDING,
        @JsonProperty("delivered")
        DELIVERED,
        /** not answered 2xx, and not sent again */
        @JsonProperty("failed")
        FAILED
    }

    /**
     * @param at real time
     * @param status of the answer; null if there was none
     * @param failure why there was none; null if there was one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(String at, Integer status, String failure) {

        boolean isAccepted() {
            return status != null && status / 100 == 2;
        }
    }

    /** @param body null as long as nothing is decided */
    Callback(String id, Asked asked, String url, String body, Phase phase) {
        this.id = id;
        this.asked = asked;
        this.url = url;
        this.body = body;
        this.phase = phase;
    }

    public String id() {
        return id;
    }

    public Asked asked() {
        return asked;
    }

    public String url() {
        return url;
    }

    /** Null as long as nothing is decided. */
    public String body() {
        return body;
    }

    public Phase phase() {
        return phase;
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    void decided(String text) {
        body = text;
    }

    void is(Phase now) {
        phase = now;
    }

    /** It is not sent any more. */
    void forget() {
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }

    void attempted(Attempt attempt) {
        attempts.add(attempt);
    }
}
