package io.prescreen.calendar.cronofy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A call to Cronofy failed. The message names operation and reason, never what was sent or received. */
public class CronofyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as far as it decides what to do next. */
    public enum Reason {
        /** {@code invalid_grant}: the code or refresh token is unknown, used or revoked. Only linking again helps. */
        AUTHORIZATION_ENDED,
        /** 401: the access token is unknown or expired. Refresh once, repeat once. */
        TOKEN_REFUSED,
        /** 402 or 403: the plan or the scope does not cover it. */
        FORBIDDEN,
        /** 404 or 410. */
        NOT_FOUND,
        /** 422 or another 4xx: repeating the same will not help. */
        INVALID,
        /** 423: the account cannot be used for now. */
        LOCKED,
        /** The call limit of the whole application is reached: 429, or the call was not even made. */
        RATE_LIMITED,
        /** 5xx, no connection, no answer in time, or the circuit breaker is open. */
        UNAVAILABLE,
        /** An answer that is not what Cronofy documents. */
        MALFORMED
    }

    private final Reason reason;
    private final Duration retryAfter;
    private final boolean unanswered;
    private final transient List<String> fields;

    CronofyFailure(Reason reason, String message, Duration retryAfter, Throwable cause) {
        this(reason, message, retryAfter, cause, false, null);
    }

    private CronofyFailure(
            Reason reason,
            String message,
            Duration retryAfter,
            Throwable cause,
            boolean unanswered,
            List<String> fields) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.unanswered = unanswered;
        this.fields = fields;
    }

    /** @param fields their names alone: values belong to somebody */
    static CronofyFailure ofFields(String message, List<String> fields) {
        return new CronofyFailure(Reason.INVALID, message, null, null, false, List.copyOf(fields));
    }

    /** Nobody waited any longer, but Cronofy may still be at it. */
    static CronofyFailure notInTime() {
        return new CronofyFailure(Reason.UNAVAILABLE, "Cronofy did not answer in time", null, null, true, null);
    }

    /** The turn came when the call was not to be made any more. */
    static CronofyFailure turnTooLate() {
        return new CronofyFailure(Reason.UNAVAILABLE, "the turn came too late", null, null);
    }

    /** A failure that another replica met and wrote down by the name of its reason. */
    public static CronofyFailure seenElsewhere(String reason) {
        return new CronofyFailure(Reason.valueOf(reason), "another replica met " + reason, null, null);
    }

    /** The limit that all tenants share had no room in time: Cronofy was not asked. */
    static CronofyFailure noTurn(Duration pause) {
        return new CronofyFailure(
                Reason.RATE_LIMITED, "no call was left in time", pause.isZero() ? null : wholeSeconds(pause), null);
    }

    private static Duration wholeSeconds(Duration pause) {
        return Duration.ofSeconds(pause.plusMillis(999).toSeconds());
    }

    public Reason reason() {
        return reason;
    }

    /** How long Cronofy asks us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What was asked for may have been done all the same, or be done later. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /** It is what was sent that Cronofy refuses (422), not who sends it or how: whether or not it named fields. */
    public boolean isAboutContent() {
        return fields != null;
    }

    /** The fields that Cronofy refuses, by their names in its API, sorted; empty where it named none. */
    public List<String> fields() {
        return fields == null ? List.of() : fields;
    }

    /** Cronofy itself is in trouble: what the circuit breaker counts. */
    static final class Outage extends CronofyFailure {

        private static final long serialVersionUID = 1L;

        Outage(Reason reason, String message, Duration retryAfter) {
            this(reason, message, retryAfter, false);
        }

        Outage(Reason reason, String message, Duration retryAfter, boolean unanswered) {
            super(reason, message, retryAfter, null, unanswered, null);
        }
    }
}
