package io.prescreen.calendar.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The identity provider is away, and has been since the service started: there is no key to verify any token with. */
@Provider
class IssuerUnavailableMapper extends ExceptionMapperBase<OIDCException> {

    private static final Duration WAIT = Duration.ofSeconds(5);

    @Override
    protected HttpProblem toProblem(OIDCException unavailable) {
        return Problem.retryAfter(
                ProblemType.TEMPORARILY_UNAVAILABLE, "The identity provider cannot be reached.", WAIT);
    }
}
