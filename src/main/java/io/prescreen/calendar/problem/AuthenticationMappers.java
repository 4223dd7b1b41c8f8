package io.prescreen.calendar.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/**
 * No token, or one that is not accepted. The problem library has mappers for these too, but they are built against an
 * older Quarkus and fail (NoSuchFieldError in HttpUnauthorizedUtils): ours go first.
 */
final class AuthenticationMappers {

    private AuthenticationMappers() {}

    @Provider
    @Priority(Priorities.USER - 100)
    static class NoToken extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException missing) {
            return challenge("Bearer", "Send a bearer token.");
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    static class TokenNotAccepted extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException refused) {
            return challenge(
                    "Bearer error=\"invalid_token\"", "The token is malformed, expired or not for this service.");
        }
    }

    /** RFC 6750 3. */
    private static HttpProblem challenge(String challenge, String detail) {
        ProblemType type = ProblemType.AUTHENTICATION_REQUIRED;
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail)
                .withHeader("WWW-Authenticate", challenge)
                .build();
    }
}
