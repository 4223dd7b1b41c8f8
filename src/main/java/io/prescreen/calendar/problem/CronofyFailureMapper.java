package io.prescreen.calendar.problem;

import io.prescreen.calendar.cronofy.CronofyFailure;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** A failure of Cronofy that a use case did not turn into a better answer. Cronofy's words stay inside. */
@Provider
class CronofyFailureMapper extends ExceptionMapperBase<CronofyFailure> {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Override
    protected HttpProblem toProblem(CronofyFailure failure) {
        return switch (failure.reason()) {
            case RATE_LIMITED ->
                Problem.retryAfter(
                        ProblemType.CRONOFY_BUSY,
                        "Too many calls for now.",
                        failure.retryAfter().orElse(WAIT));
            case UNAVAILABLE, MALFORMED ->
                Problem.retryAfter(ProblemType.CRONOFY_UNAVAILABLE, "Cronofy fails or does not answer in time.", WAIT);
            case AUTHORIZATION_ENDED, TOKEN_REFUSED ->
                Problem.of(ProblemType.LINK_DISCONNECTED, "The authorisation has ended; link the calendar again.");
            case FORBIDDEN, NOT_FOUND, INVALID, LOCKED ->
                Problem.of(ProblemType.CRONOFY_REJECTED, "Cronofy refused the call.");
        };
    }
}
