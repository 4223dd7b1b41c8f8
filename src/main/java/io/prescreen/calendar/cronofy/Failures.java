package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** From what a REST client reports to a {@link CronofyFailure}: types failures where they enter. */
final class Failures {

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OAuthError(String error) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FieldErrors(Map<String, Object> errors) {

        private static final Pattern NAME = Pattern.compile("(?=.{1,60}$)[a-z_]+(?:\\.[a-z_]+|\\[\\d{1,4}\\])*");

        /** Names alone, and of those only what looks like one. */
        List<String> names() {
            return errors == null
                    ? List.of()
                    : errors.keySet().stream()
                            .filter(name -> NAME.matcher(name).matches())
                            .sorted()
                            .limit(10)
                            .toList();
        }
    }

    private Failures() {}

    static CronofyFailure malformed(String what) {
        return new CronofyFailure.Outage(Reason.MALFORMED, "Cronofy sent " + what, null);
    }

    /** Status codes of {@code cronofy-api} 12.2; the body is read only where it says why, and never quoted. */
    static CronofyFailure ofStatus(Response response) {
        int status = response.getStatus();
        String message = "Cronofy answered " + status;
        if (status >= 500) {
            return new CronofyFailure.Outage(
                    Reason.UNAVAILABLE, message, retryAfter(response), status == 502 || status == 504);
        }
        if (status == 422) {
            return CronofyFailure.ofFields(message, refusedFields(response));
        }
        return new CronofyFailure(reasonOf(status, response), message, retryAfter(response), null);
    }

    private static List<String> refusedFields(Response response) {
        try {
            FieldErrors body = response.readEntity(FieldErrors.class);
            return body == null ? List.of() : body.names();
        } catch (ProcessingException | WebApplicationException notJson) {
            return List.of();
        }
    }

    private static Reason reasonOf(int status, Response response) {
        return switch (status) {
            case 400 -> endedAuthorization(response) ? Reason.AUTHORIZATION_ENDED : Reason.INVALID;
            case 401 -> Reason.TOKEN_REFUSED;
            case 402, 403 -> Reason.FORBIDDEN;
            case 404, 410 -> Reason.NOT_FOUND;
            case 423 -> Reason.LOCKED;
            case 429 -> Reason.RATE_LIMITED;
            default -> Reason.INVALID;
        };
    }

    private static boolean endedAuthorization(Response response) {
        try {
            OAuthError body = response.readEntity(OAuthError.class);
            return body != null && "invalid_grant".equals(body.error());
        } catch (ProcessingException | WebApplicationException notJson) {
            // error bodies need not be JSON: then the status alone speaks
            return false;
        }
    }

    private static Duration retryAfter(Response response) {
        String header = response.getHeaderString("Retry-After");
        return header != null && header.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    /** Failures without a status: no connection, no answer in time, an answer that cannot be read. */
    static CronofyFailure typed(Throwable failure) {
        if (failure instanceof CronofyFailure already) {
            return already;
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return new CronofyFailure(Reason.UNAVAILABLE, "calls to Cronofy are paused", null, null);
        }
        if (failure instanceof TimeoutException) {
            return CronofyFailure.notInTime();
        }
        // the cause is not kept: a parser quotes what it read, which may be a token
        return isUnreadable(failure)
                ? malformed("an answer that cannot be read")
                : new CronofyFailure.Outage(
                        Reason.UNAVAILABLE,
                        "no answer from Cronofy: " + failure.getClass().getSimpleName(),
                        null,
                        true);
    }

    /** A token call has no bearer: 401 means that our own credentials are wrong, and says nothing about the link. */
    static CronofyFailure ofTokenCall(Throwable failure) {
        CronofyFailure typed = typed(failure);
        return typed.reason() == Reason.TOKEN_REFUSED
                ? new CronofyFailure(Reason.INVALID, "Cronofy does not accept the client", null, null)
                : typed;
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof WebApplicationException
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .limit(10)
                        .anyMatch(cause -> cause instanceof JsonProcessingException);
    }
}
