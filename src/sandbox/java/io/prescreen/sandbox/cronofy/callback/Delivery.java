package io.prescreen.sandbox.cronofy.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;

/**
 * How callbacks are delivered.
 *
 * @param delayMillis how long after they were asked for
 * @param copies how many times each is sent, all at once
 * @param attempts how often one is sent that is not answered 2xx
 * @param pauseMillis before the second attempt; each further pause is twice as long
 * @param timeoutMillis how long an answer is waited for
 * @param via scheme, host and port to use in place of the ones in the address, as if a proxy stood there; may be null
 */
public record Delivery(
        Mode mode, int delayMillis, int copies, int attempts, int pauseMillis, int timeoutMillis, URI via) {

    /** What becomes of callbacks. */
    public enum Mode {
        @JsonProperty("send")
        SEND,
        /** they wait until they are released */
        @JsonProperty("hold")
        HOLD,
        /** they are taken for sent, but are not */
        @JsonProperty("lose")
        LOSE
    }

    static final Delivery DEFAULT = new Delivery(Mode.SEND, 0, 1, 4, 1000, 5000, null);

    public Delivery {
        require(mode != null, "mode must be send, hold or lose");
        require(delayMillis >= 0, "delayMillis must not be negative");
        require(copies > 0, "copies must be above 0");
        require(attempts > 0, "attempts must be above 0");
        require(pauseMillis > 0, "pauseMillis must be above 0");
        require(timeoutMillis > 0, "timeoutMillis must be above 0");
        require(via == null || via.getHost() != null, "via must be an address such as http://localhost:8080");
    }

    /** The same without further attempts. */
    Delivery once() {
        return new Delivery(mode, delayMillis, copies, 1, pauseMillis, timeoutMillis, via);
    }

    int pauseAfter(int attempt) {
        return pauseMillis << Math.min(attempt - 1, 10);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
